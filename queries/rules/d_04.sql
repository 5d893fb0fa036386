-- D-04: on-the-job project training is for employees.
-- Grain: one row per record in breach or pending; the others counted by unit, institution and year.
-- Params: $1 region, $2 as-of date (ISO text).
-- Units: found = category; expected = employee.
WITH records AS (
  SELECT *
  FROM rule_training
  WHERE rule = 'D-04' AND region = $1 AND day <= CAST($2 AS DATE) AND training_type = 'on-the-job'
),
checked AS NOT MATERIALIZED (
  SELECT
    dataset, record_id AS case_key, record_id, person_key, unit, institution, class_id, month,
    CASE WHEN trainee_category IS NULL THEN 'not-checkable' WHEN trainee_category <> 'employee' THEN 'breach'
      ELSE 'pass' END AS verdict,
    'category' AS reason, trainee_category AS found, 'employee' AS expected,
    CASE WHEN trainee_category IS NULL THEN 'trainee_category' END AS missing
  FROM records
)
FROM rule_columns
UNION ALL BY NAME
SELECT *, 1 AS cases FROM checked WHERE verdict IN ('breach', 'pending')
UNION ALL BY NAME
SELECT dataset, unit, institution, left(month, 4) AS month, verdict, missing, count(*) AS cases
FROM checked WHERE verdict NOT IN ('breach', 'pending') GROUP BY ALL
