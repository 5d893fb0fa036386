-- E-28: an evaluation subsidy needs the first pass and an issued certificate.
-- Grain: one row per record in breach or pending; the others counted by unit, institution and year.
-- Params: $1 region, $2 as-of date (ISO text).
-- Units: found = first pass/certificate (true, false); expected = true/true.
WITH records AS (
  SELECT *, nullif(concat_ws('|',
      CASE WHEN first_pass IS NULL THEN 'first_pass' END,
      CASE WHEN certificate_issued IS NULL THEN 'certificate_issued' END), '') AS missing
  FROM rule_assessment
  WHERE rule = 'E-28' AND region = $1 AND day <= CAST($2 AS DATE)
    AND (assessment_subsidy_amount > 0 OR assessment_subsidy_paid_date IS NOT NULL)
),
checked AS NOT MATERIALIZED (
  SELECT
    dataset, record_id AS case_key, record_id, person_key, unit, institution, month,
    CASE
      WHEN NOT first_pass OR NOT certificate_issued THEN 'breach'
      WHEN missing IS NOT NULL THEN 'not-checkable'
      ELSE 'pass'
    END AS verdict,
    CASE WHEN NOT certificate_issued THEN 'no-certificate' ELSE 'not-first-pass' END AS reason,
    concat_ws('/', CAST(first_pass AS VARCHAR), CAST(certificate_issued AS VARCHAR)) AS found,
      'true/true' AS expected, missing
  FROM records
)
FROM rule_columns
UNION ALL BY NAME
SELECT *, 1 AS cases FROM checked WHERE verdict IN ('breach', 'pending')
UNION ALL BY NAME
SELECT dataset, unit, institution, left(month, 4) AS month, verdict, missing, count(*) AS cases
FROM checked WHERE verdict NOT IN ('breach', 'pending') GROUP BY ALL
