-- D-02: project training of key groups is for the groups named, not employed at the start.
-- Grain: one row per record in breach or pending; the others counted by unit, institution and year.
-- Params: $1 region, $2 as-of date (ISO text).
-- Units: found = category/employed (true, false); expected = the list key-group, not employed.
WITH records AS (
  SELECT
    r.*,
    EXISTS (FROM rule_lists l WHERE l.list = 'key-group' AND l.value = trainee_category
      AND day BETWEEN l.valid_from AND l.valid_to) AS is_group
  FROM rule_training r
  WHERE rule = 'D-02' AND region = $1 AND day <= CAST($2 AS DATE)
),
facts AS (
  SELECT
    *,
    -- Outside the groups but not employed: contract and insurance may have ended, which the data do not tell.
    nullif(concat_ws('|',
      CASE WHEN trainee_category IS NULL THEN 'trainee_category' END,
      CASE WHEN employed_at_start IS NULL THEN 'employed_at_start' END,
      CASE WHEN trainee_category IS NOT NULL AND NOT is_group AND NOT employed_at_start
        THEN 'contract_ended|insurance_stopped' END), '') AS missing
  FROM records
  WHERE training_type = 'employment-skill' OR (training_type = 'project-based' AND is_group)
),
checked AS NOT MATERIALIZED (
  SELECT
    dataset, record_id AS case_key, record_id, person_key, unit, institution, class_id, month,
    CASE
      WHEN employed_at_start THEN 'breach'
      WHEN missing IS NOT NULL THEN 'not-checkable'
      ELSE 'pass'
    END AS verdict,
    CASE WHEN is_group THEN 'employed' ELSE 'category' END AS reason,
    concat_ws('/', trainee_category, CAST(employed_at_start AS VARCHAR)) AS found, 'key-group' AS expected, missing
  FROM facts
)
FROM rule_columns
UNION ALL BY NAME
SELECT *, 1 AS cases FROM checked WHERE verdict IN ('breach', 'pending')
UNION ALL BY NAME
SELECT dataset, unit, institution, left(month, 4) AS month, verdict, missing, count(*) AS cases
FROM checked WHERE verdict NOT IN ('breach', 'pending') GROUP BY ALL
