-- C-06: subsidised training is paid from one of the named funds.
-- Grain: one row per class and value in breach or pending; the others counted by unit, institution and year.
-- Params: $1 region, $2 as-of date (ISO text).
-- Units: found = the value; expected = the list funding-source (data/rule_lists.csv).
WITH classes AS (
  SELECT
    dataset, unit, institution, class_id, funding_source AS value, min(record_id) AS record_id,
    min(month) AS month, min(day) AS day
  FROM rule_training
  WHERE rule = 'C-06' AND region = $1 AND day <= CAST($2 AS DATE)
    AND channel = 'subsidised'
  GROUP BY dataset, unit, institution, class_id, funding_source
),
checked AS NOT MATERIALIZED (
  SELECT
    dataset, concat_ws('|', unit, institution, class_id, c.value) AS case_key, record_id, unit, institution,
      class_id, month,
    CASE WHEN c.value IS NULL THEN 'not-checkable' WHEN l.value IS NULL THEN 'breach' ELSE 'pass' END AS verdict,
    'not-in-list' AS reason, c.value AS found, 'funding-source' AS expected,
    CASE WHEN c.value IS NULL THEN 'funding_source' END AS missing
  FROM classes c LEFT JOIN rule_lists l
    ON l.list = 'funding-source' AND l.value = c.value AND c.day BETWEEN l.valid_from AND l.valid_to
)
FROM rule_columns
UNION ALL BY NAME
SELECT *, 1 AS cases FROM checked WHERE verdict IN ('breach', 'pending')
UNION ALL BY NAME
SELECT dataset, unit, institution, left(month, 4) AS month, verdict, missing, count(*) AS cases
FROM checked WHERE verdict NOT IN ('breach', 'pending') GROUP BY ALL
