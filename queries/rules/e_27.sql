-- E-27: subsidies are paid only after the certificate, and nothing in advance.
-- Grain: one row per record in breach or pending; the others counted by unit, institution and year.
-- Params: $1 region, $2 as-of date (ISO text).
-- Units: found = payment day (ISO), or the advance in fen or its day; expected = first day allowed (the
--        certificate), or none.
WITH records AS (
  SELECT
    dataset, record_id, person_key, unit, institution, class_id, month,
    coalesce(advance_amount > 0, advance_paid_date IS NOT NULL) AS is_advance,
    coalesce(CAST(CAST(round(advance_amount * 100) AS BIGINT) AS VARCHAR), strftime(advance_paid_date,
      '%Y-%m-%d')) AS advance,
    subsidy_paid_date AS paid, training_certificate_date AS certificate,
      completion_status <> 'completed' AS is_without,
    'training_certificate_date' AS field
  FROM rule_training
  WHERE rule = 'E-27' AND region = $1 AND day <= CAST($2 AS DATE) AND channel = 'subsidised'
    AND (subsidy_paid_date IS NOT NULL OR advance_amount > 0 OR advance_paid_date IS NOT NULL)
  UNION ALL
  SELECT
    dataset, record_id, person_key, unit, institution, NULL, month, false, NULL,
    assessment_subsidy_paid_date, certificate_date, NOT certificate_issued, 'certificate_date'
  FROM rule_assessment
  WHERE rule = 'E-27' AND region = $1 AND day <= CAST($2 AS DATE) AND assessment_subsidy_paid_date IS NOT NULL
),
checked AS NOT MATERIALIZED (
  SELECT
    dataset, dataset || '|' || record_id AS case_key, record_id, person_key, unit, institution, class_id, month,
    CASE
      WHEN is_advance OR paid < certificate OR (certificate IS NULL AND is_without) THEN 'breach'
      WHEN certificate IS NULL THEN 'not-checkable'
      ELSE 'pass'
    END AS verdict,
    CASE WHEN is_advance THEN 'advance' WHEN certificate IS NULL THEN 'paid-without-certificate'
      ELSE 'paid-early' END AS reason,
    CASE WHEN is_advance THEN advance ELSE strftime(paid, '%Y-%m-%d') END AS found,
    CASE WHEN is_advance THEN 'none' ELSE coalesce(strftime(certificate, '%Y-%m-%d'), 'certificate') END AS expected,
    CASE WHEN NOT is_advance AND certificate IS NULL AND NOT is_without THEN field END AS missing
  FROM records
)
FROM rule_columns
UNION ALL BY NAME
SELECT *, 1 AS cases FROM checked WHERE verdict IN ('breach', 'pending')
UNION ALL BY NAME
SELECT dataset, unit, institution, left(month, 4) AS month, verdict, missing, count(*) AS cases
FROM checked WHERE verdict NOT IN ('breach', 'pending') GROUP BY ALL
