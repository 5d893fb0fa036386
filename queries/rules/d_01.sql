-- D-01: project-based training is of one of the three kinds.
-- Grain: one row per class and value in breach or pending; the others counted by unit, institution and year.
-- Params: $1 region, $2 as-of date (ISO text).
-- Units: found = the value; expected = the list project-type (data/rule_lists.csv).
WITH classes AS (
  SELECT
    dataset, unit, institution, class_id, training_type AS value, min(record_id) AS record_id,
    min(month) AS month, min(day) AS day
  FROM rule_training
  WHERE rule = 'D-01' AND region = $1 AND day <= CAST($2 AS DATE)
  GROUP BY dataset, unit, institution, class_id, training_type
),
checked AS NOT MATERIALIZED (
  SELECT
    dataset, concat_ws('|', unit, institution, class_id, c.value) AS case_key, record_id, unit, institution,
      class_id, month,
    CASE WHEN c.value IS NULL OR c.value = 'project-based' THEN 'not-checkable' WHEN l.value IS NULL
      THEN 'breach' ELSE 'pass' END AS verdict,
    'not-in-list' AS reason, c.value AS found, 'project-type' AS expected,
    CASE WHEN c.value IS NULL OR c.value = 'project-based' THEN 'training_type' END AS missing
  FROM classes c LEFT JOIN rule_lists l
    ON l.list = 'project-type' AND l.value = c.value AND c.day BETWEEN l.valid_from AND l.valid_to
)
FROM rule_columns
UNION ALL BY NAME
SELECT *, 1 AS cases FROM checked WHERE verdict IN ('breach', 'pending')
UNION ALL BY NAME
SELECT dataset, unit, institution, left(month, 4) AS month, verdict, missing, count(*) AS cases
FROM checked WHERE verdict NOT IN ('breach', 'pending') GROUP BY ALL
