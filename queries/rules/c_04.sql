-- C-04: employers assess by one of the methods that the notices name.
-- Grain: one row per assessment body, day and method in breach or pending; the others counted by unit,
--        institution and year.
-- Params: $1 region, $2 as-of date (ISO text).
-- Units: found = the method; expected = the list employer-method. institution = the assessment body.
WITH sittings AS (
  SELECT
    dataset, assessment_org_id AS body, assessment_org_type AS kind, day, assessment_method AS value,
    min(record_id) AS record_id, min(unit) AS unit, min(month) AS month
  FROM rule_assessment
  WHERE rule = 'C-04' AND region = $1 AND day <= CAST($2 AS DATE) AND coalesce(assessment_org_type,
    'employer') = 'employer'
    AND assessment_type = 'skill-level'
  GROUP BY dataset, assessment_org_id, assessment_org_type, day, assessment_method
),
checked AS NOT MATERIALIZED (
  SELECT
    dataset, concat_ws('|', body, strftime(day, '%Y-%m-%d'), s.value) AS case_key, record_id, unit,
      body AS institution, month,
    CASE WHEN kind IS NULL OR s.value IS NULL THEN 'not-checkable' WHEN l.value IS NULL THEN 'breach' ELSE 'pass'
      END AS verdict,
    'not-in-list' AS reason, s.value AS found, 'employer-method' AS expected,
    nullif(concat_ws('|', CASE WHEN kind IS NULL THEN 'assessment_org_type' END, CASE WHEN s.value IS NULL
      THEN 'assessment_method' END), '') AS missing
  FROM sittings s LEFT JOIN rule_lists l
    ON l.list = 'employer-method' AND l.value = s.value AND s.day BETWEEN l.valid_from AND l.valid_to
)
FROM rule_columns
UNION ALL BY NAME
SELECT *, 1 AS cases FROM checked WHERE verdict IN ('breach', 'pending')
UNION ALL BY NAME
SELECT dataset, unit, institution, left(month, 4) AS month, verdict, missing, count(*) AS cases
FROM checked WHERE verdict NOT IN ('breach', 'pending') GROUP BY ALL
