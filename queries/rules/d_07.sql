-- D-07: the subsidy is paid after completion and certificate.
-- Grain: one row per record in breach or pending; the others counted by unit, institution and year.
-- Params: $1 region, $2 as-of date (ISO text).
-- Units: found = payment day (ISO); expected = first day allowed (the certificate), or completed.
WITH records AS (
  SELECT *, CASE WHEN training_certificate_date IS NULL AND completion_status = 'completed'
    THEN 'training_certificate_date' END AS missing
  FROM rule_training
  WHERE rule = 'D-07' AND region = $1 AND day <= CAST($2 AS DATE) AND subsidy_paid_date IS NOT NULL
),
checked AS NOT MATERIALIZED (
  SELECT
    dataset, record_id AS case_key, record_id, person_key, unit, institution, class_id, month,
    CASE
      WHEN completion_status <> 'completed' OR subsidy_paid_date < training_certificate_date THEN 'breach'
      WHEN missing IS NOT NULL THEN 'not-checkable'
      ELSE 'pass'
    END AS verdict,
    CASE WHEN completion_status <> 'completed' THEN 'not-completed' ELSE 'paid-early' END AS reason,
    strftime(subsidy_paid_date, '%Y-%m-%d') AS found,
    CASE WHEN completion_status <> 'completed' THEN 'completed' ELSE strftime(training_certificate_date,
      '%Y-%m-%d') END AS expected, missing
  FROM records
)
FROM rule_columns
UNION ALL BY NAME
SELECT *, 1 AS cases FROM checked WHERE verdict IN ('breach', 'pending')
UNION ALL BY NAME
SELECT dataset, unit, institution, left(month, 4) AS month, verdict, missing, count(*) AS cases
FROM checked WHERE verdict NOT IN ('breach', 'pending') GROUP BY ALL
