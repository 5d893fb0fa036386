-- E-25: the subsidy is hours × rate × factor by employment, to the fen.
-- Grain: one row per record in breach or pending; the others counted by unit, institution and year.
-- Params: $1 region, $2 as-of date (ISO text).
-- Units: found, expected = fen, or factors in percent where only the factor differs.
WITH facts AS (
  SELECT
    a.*, abs(amount_fen - expected_fen) > l.value AS is_wrong_amount,
    round(subsidy_factor * 100) <> factor_percent AS is_wrong_factor,
    nullif(concat_ws('|',
      CASE WHEN subsidy_amount IS NULL THEN 'subsidy_amount' END,
      CASE WHEN standard_hours IS NULL THEN 'occupation_code' END,
      CASE WHEN rate_yuan IS NULL THEN 'level' END,
      CASE WHEN employed_at_start IS NULL THEN 'employed_at_start' END,
      CASE WHEN NOT employed_at_start AND employed_after IS NULL THEN 'employed_after' END), '') AS missing
  FROM rule_amounts a
  LEFT JOIN rule_standards l ON l.name = 'amount-tolerance' AND a.day BETWEEN l.valid_from AND l.valid_to
  WHERE region = $1 AND day <= CAST($2 AS DATE)
    AND (subsidy_amount IS NOT NULL OR subsidy_paid_date IS NOT NULL)
),
checked AS NOT MATERIALIZED (
  SELECT
    dataset, record_id AS case_key, record_id, person_key, unit, institution, class_id, month,
    CASE
      WHEN is_wrong_amount OR is_wrong_factor THEN 'breach'
      WHEN missing IS NOT NULL THEN 'not-checkable'
      ELSE 'pass'
    END AS verdict,
    CASE WHEN is_wrong_amount THEN 'amount' ELSE 'factor' END AS reason,
    CAST(CAST(CASE WHEN is_wrong_amount THEN amount_fen ELSE round(subsidy_factor * 100)
      END AS BIGINT) AS VARCHAR) AS found,
    CAST(CAST(CASE WHEN is_wrong_amount THEN expected_fen ELSE factor_percent
      END AS BIGINT) AS VARCHAR) AS expected, missing
  FROM facts
)
FROM rule_columns
UNION ALL BY NAME
SELECT *, 1 AS cases FROM checked WHERE verdict IN ('breach', 'pending')
UNION ALL BY NAME
SELECT dataset, unit, institution, left(month, 4) AS month, verdict, missing, count(*) AS cases
FROM checked WHERE verdict NOT IN ('breach', 'pending') GROUP BY ALL
