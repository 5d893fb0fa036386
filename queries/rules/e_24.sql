-- E-24: the subsidy rate is the level's rate of the day the class starts.
-- Grain: one row per record in breach or pending; the others counted by unit, institution and year.
-- Params: $1 region, $2 as-of date (ISO text).
-- Units: found, expected = yuan per person-hour.
WITH facts AS (
  SELECT *, nullif(concat_ws('|',
      CASE WHEN subsidy_rate IS NULL THEN 'subsidy_rate' END,
      CASE WHEN rate_yuan IS NULL THEN 'level' END), '') AS missing
  FROM rule_amounts
  WHERE region = $1 AND day <= CAST($2 AS DATE)
    AND (subsidy_rate IS NOT NULL OR (subsidy_amount > 0 OR subsidy_apply_date IS NOT NULL
      OR subsidy_paid_date IS NOT NULL))
),
checked AS NOT MATERIALIZED (
  SELECT
    dataset, record_id AS case_key, record_id, person_key, unit, institution, class_id, month,
    CASE
      WHEN round(subsidy_rate * 100) <> round(rate_yuan * 100) THEN 'breach'
      WHEN missing IS NOT NULL THEN 'not-checkable'
      ELSE 'pass'
    END AS verdict,
    'rate' AS reason, CAST(subsidy_rate AS VARCHAR) AS found, CAST(rate_yuan AS VARCHAR) AS expected, missing
  FROM facts
)
FROM rule_columns
UNION ALL BY NAME
SELECT *, 1 AS cases FROM checked WHERE verdict IN ('breach', 'pending')
UNION ALL BY NAME
SELECT dataset, unit, institution, left(month, 4) AS month, verdict, missing, count(*) AS cases
FROM checked WHERE verdict NOT IN ('breach', 'pending') GROUP BY ALL
