-- The register of who reported: one row per dataset, unit and month.
-- Params: $1 region, $2 dataset. Units: month = yyyy-mm; zero = a report that says there was nothing.
SELECT reporting_unit_id AS unit, month, bool_and(coalesce(zero_report, false)) AS zero
FROM submissions
WHERE region = $1 AND dataset = $2
GROUP BY ALL
ORDER BY month, unit
