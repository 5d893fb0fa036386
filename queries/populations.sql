-- The reference population of a region's units in the newest year that is not after the one asked for.
-- Params: $1 region, $2 year. Grain: unit. Units: population = persons; source as the file names it.
SELECT reporting_unit_id AS unit, year, population, source
FROM populations
WHERE region = $1 AND year = (SELECT max(year) FROM populations WHERE region = $1 AND year <= $2)
ORDER BY unit
