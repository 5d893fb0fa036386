-- E-19: one paid evaluation subsidy per person and calendar year of the certificate.
-- Grain: one row per person and year in breach or pending; the others counted by unit, institution and year.
-- Params: $1 region, $2 as-of date (ISO text).
-- Units: found = paid subsidies; expected = subsidies allowed. Unproven: no breach in a history that may be partial.
WITH paid AS (
  SELECT
    a.person_key, a.record_id, a.reporting_unit_id AS unit, a.training_institution_id AS institution,
    CAST(NULL AS VARCHAR) AS class_id, a.assessment_subsidy_paid_date AS paid_on, s.valid_from,
    year(a.certificate_date) AS year, strftime(a.certificate_date, '%Y-%m') AS month
  FROM assessment a JOIN rule_scopes s
    ON s.rule = 'E-19' AND s.region = a.region AND contains(s.programmes, '|' || a.program || '|')
  WHERE a.region = $1 AND a.assessment_subsidy_paid_date <= CAST($2 AS DATE)
    AND (a.certificate_date IS NULL OR a.certificate_date >= s.valid_from)
),
persons AS (
  SELECT
    person_key, year, count(*) AS times, max(paid_on) AS last_paid, max(valid_from) AS valid_from,
    arg_max(struct_pack(record_id := record_id, unit := unit, institution := institution, class_id := class_id),
      (paid_on, record_id)) AS latest,
    min(month) AS month,
    CASE WHEN count(*) > 1 THEN string_agg(record_id, '|' ORDER BY paid_on, record_id) END AS record_ids
  FROM paid WHERE person_key IS NOT NULL AND year IS NOT NULL GROUP BY person_key, year
),
limits AS (SELECT value FROM rule_standards WHERE name = 'evaluation-subsidies-per-year'
  AND CAST($2 AS DATE) BETWEEN valid_from AND valid_to),
checked AS (
  SELECT
    'assessment' AS dataset, person_key || '|' || year AS case_key, latest.record_id AS record_id, record_ids,
      person_key,
    latest.unit AS unit, latest.institution AS institution, latest.class_id AS class_id, month,
    CASE WHEN times > value AND last_paid >= valid_from THEN 'breach' ELSE 'unproven' END AS verdict,
    'evaluation-twice' AS reason, CAST(times AS VARCHAR) AS found, CAST(CAST(value AS BIGINT) AS VARCHAR) AS expected,
    CASE WHEN times > value AND last_paid >= valid_from THEN NULL ELSE 'history' END AS missing
  FROM persons, limits
  UNION ALL BY NAME
  SELECT
    'assessment' AS dataset, unit, institution, strftime(paid_on, '%Y-%m') AS month, 'not-checkable' AS verdict,
    CASE WHEN person_key IS NULL THEN 'person_key' ELSE 'certificate_date' END AS missing
  FROM paid WHERE person_key IS NULL OR year IS NULL
)
FROM rule_columns
UNION ALL BY NAME
SELECT *, 1 AS cases FROM checked WHERE verdict IN ('breach', 'pending')
UNION ALL BY NAME
SELECT dataset, unit, institution, left(month, 4) AS month, verdict, missing, count(*) AS cases
FROM checked WHERE verdict NOT IN ('breach', 'pending') GROUP BY ALL
