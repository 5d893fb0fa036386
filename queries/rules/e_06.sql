-- E-06: a certificate is issued only when theory and ability are both passed.
-- Grain: one row per record in breach or pending; the others counted by unit, institution and year.
-- Params: $1 region, $2 as-of date (ISO text).
-- Units: found = theory/ability; expected = pass/pass.
WITH records AS (
  SELECT *, nullif(concat_ws('|',
      CASE WHEN theory_result IS NULL THEN 'theory_result' END,
      CASE WHEN ability_result IS NULL THEN 'ability_result' END), '') AS missing
  FROM rule_assessment
  WHERE rule = 'E-06' AND region = $1 AND day <= CAST($2 AS DATE) AND certificate_issued
    AND assessment_type = 'professional-technical-level'
),
checked AS NOT MATERIALIZED (
  SELECT
    dataset, record_id AS case_key, record_id, person_key, unit, institution, month,
    CASE
      WHEN theory_result <> 'pass' OR ability_result <> 'pass' THEN 'breach'
      WHEN missing IS NOT NULL THEN 'not-checkable'
      ELSE 'pass'
    END AS verdict,
    'part-not-passed' AS reason, concat_ws('/', theory_result, ability_result) AS found, 'pass/pass' AS expected,
      missing
  FROM records
)
FROM rule_columns
UNION ALL BY NAME
SELECT *, 1 AS cases FROM checked WHERE verdict IN ('breach', 'pending')
UNION ALL BY NAME
SELECT dataset, unit, institution, left(month, 4) AS month, verdict, missing, count(*) AS cases
FROM checked WHERE verdict NOT IN ('breach', 'pending') GROUP BY ALL
