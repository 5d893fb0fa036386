-- E-04: a training certificate needs the standard hours and a completed class (final exam).
-- Grain: one row per record in breach or pending; the others counted by unit, institution and year.
-- Params: $1 region, $2 as-of date (ISO text).
-- Units: found = hours completed, or the completion status; expected = standard hours of the class start, or
--        completed.
WITH records AS (
  SELECT
    r.*, h.hours,
    nullif(concat_ws('|',
      CASE WHEN completed_hours IS NULL THEN 'completed_hours' END,
      CASE WHEN h.hours IS NULL THEN 'required_hours' END), '') AS missing
  FROM rule_training r LEFT JOIN rule_hours h
    ON h.programme = r.program AND h.occupation = r.occupation_code AND h.level = r.level
    AND r.level_system = 'professional-technical' AND r.day BETWEEN h.valid_from AND h.valid_to
  WHERE rule = 'E-04' AND region = $1 AND day <= CAST($2 AS DATE) AND training_certificate_date IS NOT NULL
),
checked AS NOT MATERIALIZED (
  SELECT
    dataset, record_id AS case_key, record_id, person_key, unit, institution, class_id, month,
    CASE
      WHEN completed_hours < hours OR completion_status <> 'completed' THEN 'breach'
      WHEN missing IS NOT NULL THEN 'not-checkable'
      ELSE 'pass'
    END AS verdict,
    CASE WHEN completed_hours < hours THEN 'hours-short' ELSE 'not-completed' END AS reason,
    CASE WHEN completed_hours < hours THEN CAST(completed_hours AS VARCHAR) ELSE completion_status END AS found,
    CASE WHEN completed_hours < hours THEN CAST(hours AS VARCHAR) ELSE 'completed' END AS expected, missing
  FROM records
)
FROM rule_columns
UNION ALL BY NAME
SELECT *, 1 AS cases FROM checked WHERE verdict IN ('breach', 'pending')
UNION ALL BY NAME
SELECT dataset, unit, institution, left(month, 4) AS month, verdict, missing, count(*) AS cases
FROM checked WHERE verdict NOT IN ('breach', 'pending') GROUP BY ALL
