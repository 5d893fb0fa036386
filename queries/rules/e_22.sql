-- E-22: no subsidy for persons with a monthly employee pension or on the public payroll.
-- Grain: one row per record in breach or pending; the others counted by unit, institution and year.
-- Params: $1 region, $2 as-of date (ISO text).
-- Units: found = pensioner, public-sector or both joined by |; expected = neither.
WITH records AS (
  SELECT dataset, record_id, person_key, unit, institution, class_id, month, receives_employee_pension_monthly,
    public_sector_staff
  FROM rule_training
  WHERE rule = 'E-22' AND region = $1 AND day <= CAST($2 AS DATE) AND channel = 'subsidised'
    AND (subsidy_amount > 0 OR subsidy_apply_date IS NOT NULL OR subsidy_paid_date IS NOT NULL)
  UNION ALL
  SELECT dataset, record_id, person_key, unit, institution, NULL, month, receives_employee_pension_monthly,
    public_sector_staff
  FROM rule_assessment
  WHERE rule = 'E-22' AND region = $1 AND day <= CAST($2 AS DATE)
    AND (assessment_subsidy_amount > 0 OR assessment_subsidy_paid_date IS NOT NULL)
),
facts AS (
  SELECT *, nullif(concat_ws('|',
      CASE WHEN receives_employee_pension_monthly IS NULL THEN 'receives_employee_pension_monthly' END,
      CASE WHEN public_sector_staff IS NULL THEN 'public_sector_staff' END), '') AS missing FROM records
),
checked AS NOT MATERIALIZED (
  SELECT
    dataset, dataset || '|' || record_id AS case_key, record_id, person_key, unit, institution, class_id, month,
    CASE
      WHEN receives_employee_pension_monthly OR public_sector_staff THEN 'breach'
      WHEN missing IS NOT NULL THEN 'not-checkable'
      ELSE 'pass'
    END AS verdict,
    'excluded-person' AS reason,
    concat_ws('|', CASE WHEN receives_employee_pension_monthly THEN 'pensioner' END, CASE
      WHEN public_sector_staff THEN 'public-sector' END) AS found,
    'neither' AS expected, missing
  FROM facts
)
FROM rule_columns
UNION ALL BY NAME
SELECT *, 1 AS cases FROM checked WHERE verdict IN ('breach', 'pending')
UNION ALL BY NAME
SELECT dataset, unit, institution, left(month, 4) AS month, verdict, missing, count(*) AS cases
FROM checked WHERE verdict NOT IN ('breach', 'pending') GROUP BY ALL
