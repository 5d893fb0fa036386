-- E-05: an engineer assessment needs the training certificate of the same person, occupation and level first.
-- Grain: one row per record in breach or pending; the others counted by unit, institution and year.
-- Params: $1 region, $2 as-of date (ISO text).
-- Units: found = certificate day (ISO) or none; expected = day of the exam, not earlier than the certificate.
WITH trainings AS (
  SELECT
    person_key, occupation_code, level, min(training_certificate_date) AS certificate,
    bool_or(completion_status = 'completed' AND training_certificate_date IS NULL) AS is_undated
  FROM training
  WHERE region = $1 AND program = 'digital-engineer' AND person_key IS NOT NULL
  GROUP BY person_key, occupation_code, level
),
records AS (
  SELECT
    a.*, least(a.training_certificate_date, t.certificate) AS certificate,
    t.person_key IS NOT NULL AND NOT t.is_undated AS is_uncertified
  FROM rule_assessment a LEFT JOIN trainings t
    ON t.person_key = a.person_key AND t.occupation_code = a.occupation_code AND t.level = a.level
  WHERE a.rule = 'E-05' AND a.region = $1 AND a.day <= CAST($2 AS DATE)
    AND a.assessment_type = 'professional-technical-level'
),
checked AS NOT MATERIALIZED (
  SELECT
    dataset, record_id AS case_key, record_id, person_key, unit, institution, month,
    CASE
      WHEN certificate <= day THEN 'pass'
      WHEN certificate > day OR is_uncertified THEN 'breach'
      ELSE 'not-checkable'
    END AS verdict,
    CASE WHEN certificate IS NULL THEN 'no-certificate' ELSE 'certificate-late' END AS reason,
    coalesce(strftime(certificate, '%Y-%m-%d'), 'none') AS found, strftime(day, '%Y-%m-%d') AS expected,
    CASE WHEN certificate IS NULL AND NOT is_uncertified
      THEN concat_ws('|', 'training_certificate_date', CASE WHEN person_key IS NULL THEN 'person_key' END)
        END AS missing
  FROM records
)
FROM rule_columns
UNION ALL BY NAME
SELECT *, 1 AS cases FROM checked WHERE verdict IN ('breach', 'pending')
UNION ALL BY NAME
SELECT dataset, unit, institution, left(month, 4) AS month, verdict, missing, count(*) AS cases
FROM checked WHERE verdict NOT IN ('breach', 'pending') GROUP BY ALL
