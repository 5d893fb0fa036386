-- E-14: a market-priced class is reported within the days allowed after its end.
-- Grain: one row per class in breach or pending; the others counted by unit, institution and year.
-- Params: $1 region, $2 as-of date (ISO text).
-- Units: found = report day (ISO) or none; expected = first|last day for the report; due_date = last day.
WITH classes AS (
  SELECT
    dataset, unit, institution, class_id, min(record_id) AS record_id, max(class_end_date) AS ended,
    max(municipal_report_date) AS reported
  FROM rule_training
  WHERE rule = 'E-14' AND region = $1 AND day <= CAST($2 AS DATE) AND channel = 'market'
    AND class_end_date <= CAST($2 AS DATE)
  GROUP BY dataset, unit, institution, class_id
),
known AS (SELECT count(reported) > 0 AS has_reports FROM classes),
terms AS (
  SELECT c.*, ended + CAST(s.value AS INTEGER) AS due, has_reports
  FROM classes c CROSS JOIN known
  JOIN rule_standards s ON s.name = 'report-days' AND c.ended BETWEEN s.valid_from AND s.valid_to
),
checked AS (
  SELECT
    dataset, concat_ws('|', unit, institution, class_id) AS case_key, record_id, unit, institution, class_id,
    strftime(ended, '%Y-%m') AS month,
    CASE
      WHEN reported BETWEEN ended AND due THEN 'pass'
      WHEN reported IS NULL AND due >= CAST($2 AS DATE) THEN 'pending'
      WHEN reported IS NULL AND NOT has_reports THEN 'not-checkable'
      ELSE 'breach'
    END AS verdict,
    CASE
      WHEN reported IS NULL AND due >= CAST($2 AS DATE) THEN 'report-due'
      WHEN reported IS NULL THEN 'not-reported'
      WHEN reported < ended THEN 'reported-early'
      ELSE 'reported-late'
    END AS reason,
    coalesce(strftime(reported, '%Y-%m-%d'), 'none') AS found,
    strftime(ended, '%Y-%m-%d') || '|' || strftime(due, '%Y-%m-%d') AS expected,
    strftime(due, '%Y-%m-%d') AS due_date,
    CASE WHEN reported IS NULL AND due < CAST($2 AS DATE) AND NOT has_reports THEN 'municipal_report_date'
      END AS missing
  FROM terms
)
FROM rule_columns
UNION ALL BY NAME
SELECT *, 1 AS cases FROM checked WHERE verdict IN ('breach', 'pending')
UNION ALL BY NAME
SELECT dataset, unit, institution, left(month, 4) AS month, verdict, missing, count(*) AS cases
FROM checked WHERE verdict NOT IN ('breach', 'pending') GROUP BY ALL
