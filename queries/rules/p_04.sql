-- P-04: digital competitions belong to a series that the documents name.
-- Grain: one row per competition and series in breach or pending; the others counted by unit, institution and year.
-- Params: $1 region, $2 as-of date (ISO text).
-- Units: found = the series; expected = the list series.
WITH contests AS (
  SELECT
    c.competition_id, c.series, min(c.record_id) AS record_id, min(c.reporting_unit_id) AS unit,
    min(c.host_institution_id) AS host, min(c.start_date) AS day
  FROM competition c JOIN rule_scopes r
    ON r.rule = 'P-04' AND r.region = c.region AND c.start_date BETWEEN r.valid_from AND r.valid_to
  WHERE c.region = $1 AND c.start_date <= CAST($2 AS DATE) AND c.is_digital_event
  GROUP BY c.competition_id, c.series
),
checked AS NOT MATERIALIZED (
  SELECT
    'competition' AS dataset, concat_ws('|', competition_id, series) AS case_key, record_id, unit,
      host AS institution,
    strftime(day, '%Y-%m') AS month,
    CASE WHEN series IS NULL THEN 'not-checkable' WHEN l.value IS NULL THEN 'breach' ELSE 'pass' END AS verdict,
    'not-in-list' AS reason, series AS found, 'series' AS expected, CASE WHEN series IS NULL THEN 'series'
      END AS missing
  FROM contests c LEFT JOIN rule_lists l
    ON l.list = 'series' AND l.value = c.series AND c.day BETWEEN l.valid_from AND l.valid_to
)
FROM rule_columns
UNION ALL BY NAME
SELECT *, 1 AS cases FROM checked WHERE verdict IN ('breach', 'pending')
UNION ALL BY NAME
SELECT dataset, unit, institution, left(month, 4) AS month, verdict, missing, count(*) AS cases
FROM checked WHERE verdict NOT IN ('breach', 'pending') GROUP BY ALL
