-- E-16: class end, application, district review, recheck and payment follow in this order.
-- Grain: one row per record in breach or pending; the others counted by unit, institution and year.
-- Params: $1 region, $2 as-of date (ISO text).
-- Units: found = the five days joined by |, none where empty; expected = none earlier than the one before.
WITH steps AS (
  SELECT
    *,
    class_end_date > least(subsidy_apply_date, district_review_date, municipal_recheck_date, subsidy_paid_date)
      OR subsidy_apply_date > least(district_review_date, municipal_recheck_date, subsidy_paid_date)
      OR district_review_date > least(municipal_recheck_date, subsidy_paid_date)
      OR municipal_recheck_date > subsidy_paid_date AS is_inverted,
    nullif(concat_ws('|',
      CASE WHEN class_end_date IS NULL THEN 'class_end_date' END,
      CASE WHEN subsidy_apply_date IS NULL THEN 'subsidy_apply_date' END,
      CASE WHEN district_review_date IS NULL AND coalesce(municipal_recheck_date, subsidy_paid_date) IS NOT NULL
        THEN 'district_review_date' END,
      CASE WHEN municipal_recheck_date IS NULL AND subsidy_paid_date IS NOT NULL
        THEN 'municipal_recheck_date' END), '') AS missing
  FROM rule_training
  WHERE rule = 'E-16' AND region = $1 AND day <= CAST($2 AS DATE) AND channel = 'subsidised'
    AND coalesce(subsidy_apply_date, district_review_date, municipal_recheck_date, subsidy_paid_date) IS NOT NULL
),
checked AS NOT MATERIALIZED (
  SELECT
    dataset, record_id AS case_key, record_id, person_key, unit, institution, class_id, month,
    CASE
      WHEN is_inverted THEN 'breach'
      WHEN missing IS NOT NULL THEN 'not-checkable'
      ELSE 'pass'
    END AS verdict, 'out-of-order' AS reason,
    concat_ws('|',
      coalesce(strftime(class_end_date, '%Y-%m-%d'), 'none'),
      coalesce(strftime(subsidy_apply_date, '%Y-%m-%d'), 'none'),
      coalesce(strftime(district_review_date, '%Y-%m-%d'), 'none'),
      coalesce(strftime(municipal_recheck_date, '%Y-%m-%d'), 'none'),
      coalesce(strftime(subsidy_paid_date, '%Y-%m-%d'), 'none')) AS found,
    'in-order' AS expected, missing
  FROM steps
)
FROM rule_columns
UNION ALL BY NAME
SELECT *, 1 AS cases FROM checked WHERE verdict IN ('breach', 'pending')
UNION ALL BY NAME
SELECT dataset, unit, institution, left(month, 4) AS month, verdict, missing, count(*) AS cases
FROM checked WHERE verdict NOT IN ('breach', 'pending') GROUP BY ALL
