-- E-26: training subsidies go to the institution (whole-group classes: the enterprise), evaluation subsidies to
--        the individual.
-- Grain: one row per record in breach or pending; the others counted by unit, institution and year.
-- Params: $1 region, $2 as-of date (ISO text).
-- Units: found = payee; expected = payee allowed.
WITH records AS (
  SELECT
    dataset, record_id, person_key, unit, institution, class_id, month, training_subsidy_payee AS payee,
    CASE WHEN whole_group_class THEN 'institution|enterprise' ELSE 'institution' END AS allowed,
    nullif(concat_ws('|', CASE WHEN training_subsidy_payee IS NULL THEN 'training_subsidy_payee' END,
      CASE WHEN training_subsidy_payee = 'enterprise' AND whole_group_class IS NULL
        THEN 'whole_group_class' END), '') AS missing
  FROM rule_training
  WHERE rule = 'E-26' AND region = $1 AND day <= CAST($2 AS DATE) AND channel = 'subsidised'
    AND (subsidy_paid_date IS NOT NULL OR training_subsidy_payee IS NOT NULL)
  UNION ALL
  SELECT
    dataset, record_id, person_key, unit, institution, NULL, month, assessment_subsidy_payee, 'individual',
    CASE WHEN assessment_subsidy_payee IS NULL THEN 'assessment_subsidy_payee' END
  FROM rule_assessment
  WHERE rule = 'E-26' AND region = $1 AND day <= CAST($2 AS DATE)
    AND (assessment_subsidy_paid_date IS NOT NULL OR assessment_subsidy_payee IS NOT NULL)
),
checked AS NOT MATERIALIZED (
  SELECT
    dataset, dataset || '|' || record_id AS case_key, record_id, person_key, unit, institution, class_id, month,
    CASE
      WHEN missing IS NOT NULL THEN 'not-checkable'
      WHEN NOT list_contains(string_split(allowed, '|'), payee) THEN 'breach'
      ELSE 'pass'
    END AS verdict,
    'payee' AS reason, payee AS found, allowed AS expected, missing
  FROM records
)
FROM rule_columns
UNION ALL BY NAME
SELECT *, 1 AS cases FROM checked WHERE verdict IN ('breach', 'pending')
UNION ALL BY NAME
SELECT dataset, unit, institution, left(month, 4) AS month, verdict, missing, count(*) AS cases
FROM checked WHERE verdict NOT IN ('breach', 'pending') GROUP BY ALL
