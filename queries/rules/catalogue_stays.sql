-- Stays of training institutions in the catalogue, as the loaded register dates them.
-- Grain: one row per register record of a training institution.
-- Params: $1 region, $2 as-of date (ISO text): entries dated after it are not known yet.
-- Units: date_in = ISO day, first inside, NULL where the register does not date it; date_out = ISO day, first
--        outside, NULL while inside.
SELECT
  institution, unit, strftime(date_in, '%Y-%m-%d') AS date_in,
  CASE WHEN date_out < DATE '9999-12-31' THEN strftime(date_out, '%Y-%m-%d') END AS date_out
FROM rule_catalogue
WHERE region = $1 AND (date_in IS NULL OR date_in <= CAST($2 AS DATE))
ORDER BY institution, date_in
