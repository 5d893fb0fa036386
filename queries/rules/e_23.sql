-- E-23: a training subsidy goes to graduates of the year or to employees registered or insured in Chongqing.
-- Grain: one row per record in breach or pending; the others counted by unit, institution and year.
-- Params: $1 region, $2 as-of date (ISO text).
-- Units: found = category/graduation year or registered/insured; expected = year of the class start, or either
--        of the two.
WITH records AS (
  SELECT
    *,
    CASE trainee_category
      WHEN 'graduate-year' THEN graduation_year <> year(day)
      WHEN 'employee' THEN NOT (coalesce(employer_registered_in_cq, insured_in_cq) OR coalesce(insured_in_cq,
        employer_registered_in_cq))
      ELSE true
    END AS is_other,
    CASE trainee_category
      WHEN 'graduate-year' THEN CASE WHEN graduation_year IS NULL THEN 'graduation_year' END
      WHEN 'employee' THEN CASE
        WHEN employer_registered_in_cq OR insured_in_cq THEN NULL
        ELSE nullif(concat_ws('|',
      CASE WHEN employer_registered_in_cq IS NULL THEN 'employer_registered_in_cq' END,
      CASE WHEN insured_in_cq IS NULL THEN 'insured_in_cq' END), '')
      END
      ELSE CASE WHEN trainee_category IS NULL THEN 'trainee_category' END
    END AS missing
  FROM rule_training
  WHERE rule = 'E-23' AND region = $1 AND day <= CAST($2 AS DATE) AND channel = 'subsidised'
    AND (subsidy_amount > 0 OR subsidy_apply_date IS NOT NULL OR subsidy_paid_date IS NOT NULL)
),
checked AS NOT MATERIALIZED (
  SELECT
    dataset, record_id AS case_key, record_id, person_key, unit, institution, class_id, month,
    CASE WHEN missing IS NOT NULL THEN 'not-checkable' WHEN is_other THEN 'breach' ELSE 'pass' END AS verdict,
    CASE trainee_category WHEN 'graduate-year' THEN 'outside-graduation-year' WHEN 'employee'
      THEN 'not-in-chongqing' ELSE 'category' END AS reason,
    CASE trainee_category WHEN 'graduate-year' THEN CAST(CAST(graduation_year AS BIGINT) AS VARCHAR)
      ELSE trainee_category END AS found,
    CASE trainee_category WHEN 'graduate-year' THEN CAST(year(day) AS VARCHAR) WHEN 'employee'
      THEN 'registered-or-insured' ELSE 'engineer-category' END AS expected,
    missing
  FROM records
)
FROM rule_columns
UNION ALL BY NAME
SELECT *, 1 AS cases FROM checked WHERE verdict IN ('breach', 'pending')
UNION ALL BY NAME
SELECT dataset, unit, institution, left(month, 4) AS month, verdict, missing, count(*) AS cases
FROM checked WHERE verdict NOT IN ('breach', 'pending') GROUP BY ALL
