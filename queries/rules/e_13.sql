-- E-13: a market-priced class is filed before it starts.
-- Grain: one row per class in breach or pending; the others counted by unit, institution and year.
-- Params: $1 region, $2 as-of date (ISO text).
-- Units: found = filing day (ISO) or none; expected = latest filing day, the class start.
WITH classes AS (
  SELECT
    dataset, unit, institution, class_id, min(record_id) AS record_id, min(month) AS month, min(day) AS day,
    max(filing_date) AS filed
  FROM rule_training
  WHERE rule = 'E-13' AND region = $1 AND day <= CAST($2 AS DATE) AND channel = 'market'
  GROUP BY dataset, unit, institution, class_id
),
known AS (SELECT count(filed) > 0 AS has_filings FROM classes),
checked AS (
  SELECT
    dataset, concat_ws('|', unit, institution, class_id) AS case_key, record_id, unit, institution, class_id, month,
    CASE
      WHEN filed <= day THEN 'pass'
      WHEN filed IS NULL AND NOT has_filings THEN 'not-checkable'
      ELSE 'breach'
    END AS verdict,
    CASE WHEN filed IS NULL THEN 'not-filed' ELSE 'filed-late' END AS reason,
    coalesce(strftime(filed, '%Y-%m-%d'), 'none') AS found, strftime(day, '%Y-%m-%d') AS expected,
    CASE WHEN filed IS NULL AND NOT has_filings THEN 'filing_date' END AS missing
  FROM classes, known
)
FROM rule_columns
UNION ALL BY NAME
SELECT *, 1 AS cases FROM checked WHERE verdict IN ('breach', 'pending')
UNION ALL BY NAME
SELECT dataset, unit, institution, left(month, 4) AS month, verdict, missing, count(*) AS cases
FROM checked WHERE verdict NOT IN ('breach', 'pending') GROUP BY ALL
