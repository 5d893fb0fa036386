-- C-03: digital-skill training is of the 43 occupations or declared digital.
-- Grain: one row per class and occupation in breach or pending; the others counted by unit, institution and year.
-- Params: $1 region, $2 as-of date (ISO text).
-- Units: found = occupation, special ability or work type; expected = the list digital-skill-2022, or declared.
WITH classes AS (
  SELECT
    dataset, unit, institution, class_id, occupation_code AS occupation, special_ability_code AS ability,
    is_digital_declared AS declared, min(record_id) AS record_id, min(month) AS month
  FROM rule_training
  WHERE rule = 'C-03' AND region = $1 AND day <= CAST($2 AS DATE)
  GROUP BY dataset, unit, institution, class_id, occupation_code, special_ability_code, is_digital_declared
),
listed AS (
  SELECT c.*, EXISTS (FROM occupation_lists l WHERE l.list = 'digital-skill-2022'
    AND l.code = occupation) AS is_listed
  FROM classes c
),
checked AS NOT MATERIALIZED (
  SELECT
    dataset, concat_ws('|', unit, institution, class_id, occupation, ability) AS case_key, record_id, unit,
      institution, class_id, month,
    CASE WHEN is_listed OR declared THEN 'pass' WHEN declared IS NULL THEN 'not-checkable' ELSE 'breach'
      END AS verdict,
    'not-digital' AS reason, coalesce(occupation, ability, 'none') AS found, 'digital-skill-2022' AS expected,
    CASE WHEN NOT is_listed AND declared IS NULL THEN 'is_digital_declared' END AS missing
  FROM listed
)
FROM rule_columns
UNION ALL BY NAME
SELECT *, 1 AS cases FROM checked WHERE verdict IN ('breach', 'pending')
UNION ALL BY NAME
SELECT dataset, unit, institution, left(month, 4) AS month, verdict, missing, count(*) AS cases
FROM checked WHERE verdict NOT IN ('breach', 'pending') GROUP BY ALL
