-- Z-05: one sitting for two certificates is recorded once.
-- Grain: one row per person, day and occupation in breach or pending; the others counted by unit, institution
--        and year.
-- Params: $1 region, $2 as-of date (ISO text).
-- Units: found = records of the sitting; expected = 1.
WITH records AS (
  SELECT *, coalesce(occupation_code, special_ability_code, '') AS subject
  FROM rule_assessment
  WHERE rule = 'Z-05' AND region = $1 AND day <= CAST($2 AS DATE) AND record_grain = 'person'
    AND (assessment_type IN ('enterprise-cert', 'skill-level') OR dual_certificate)
),
sittings AS (
  SELECT
    dataset, person_key, day, subject, month, min(unit) AS unit, min(institution) AS institution,
      min(record_id) AS record_id,
    count(*) AS records, bool_or(assessment_type = 'enterprise-cert' OR dual_certificate) AS is_dual,
    count(DISTINCT assessment_type) AS types,
    CASE WHEN count(*) > 1 THEN string_agg(record_id, '|' ORDER BY record_id) END AS record_ids
  FROM records WHERE person_key IS NOT NULL
  GROUP BY dataset, person_key, day, subject, month
),
checked AS (
  SELECT
    dataset, concat_ws('|', person_key, strftime(day, '%Y-%m-%d'), subject) AS case_key, record_id, record_ids,
      person_key,
    unit, institution, month,
    CASE WHEN types > 1 THEN 'breach' ELSE 'pass' END AS verdict,
    'sitting-twice' AS reason, CAST(records AS VARCHAR) AS found, '1' AS expected, NULL AS missing
  FROM sittings WHERE is_dual
  UNION ALL BY NAME
  SELECT dataset, unit, institution, month, 'not-checkable' AS verdict, 'person_key' AS missing
  FROM records WHERE person_key IS NULL AND (assessment_type = 'enterprise-cert' OR dual_certificate)
)
FROM rule_columns
UNION ALL BY NAME
SELECT *, 1 AS cases FROM checked WHERE verdict IN ('breach', 'pending')
UNION ALL BY NAME
SELECT dataset, unit, institution, left(month, 4) AS month, verdict, missing, count(*) AS cases
FROM checked WHERE verdict NOT IN ('breach', 'pending') GROUP BY ALL
