-- E-02: education is college or above, and the trainee is a graduate or an employee.
-- Grain: one row per record in breach or pending; the others counted by unit, institution and year.
-- Params: $1 region, $2 as-of date (ISO text).
-- Units: found = education/category; expected = the lists education and engineer-category.
WITH records AS (
  SELECT
    r.*,
    NOT EXISTS (FROM rule_lists l WHERE l.list = 'education' AND l.value = education_level
      AND day BETWEEN l.valid_from AND l.valid_to)
      AND education_level IS NOT NULL AS is_below,
    NOT EXISTS (FROM rule_lists l WHERE l.list = 'engineer-category' AND l.value = trainee_category
      AND day BETWEEN l.valid_from AND l.valid_to)
      AND trainee_category IS NOT NULL AS is_other,
    nullif(concat_ws('|',
      CASE WHEN education_level IS NULL THEN 'education_level' END,
      CASE WHEN trainee_category IS NULL THEN 'trainee_category' END), '') AS missing
  FROM rule_training r
  WHERE rule = 'E-02' AND region = $1 AND day <= CAST($2 AS DATE)
),
checked AS NOT MATERIALIZED (
  SELECT
    dataset, record_id AS case_key, record_id, person_key, unit, institution, class_id, month,
    CASE
      WHEN is_below OR is_other THEN 'breach'
      WHEN missing IS NOT NULL THEN 'not-checkable'
      ELSE 'pass'
    END AS verdict,
    CASE WHEN is_below THEN 'education' ELSE 'category' END AS reason,
    concat_ws('/', education_level, trainee_category) AS found, 'education/engineer-category' AS expected, missing
  FROM records
)
FROM rule_columns
UNION ALL BY NAME
SELECT *, 1 AS cases FROM checked WHERE verdict IN ('breach', 'pending')
UNION ALL BY NAME
SELECT dataset, unit, institution, left(month, 4) AS month, verdict, missing, count(*) AS cases
FROM checked WHERE verdict NOT IN ('breach', 'pending') GROUP BY ALL
