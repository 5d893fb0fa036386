-- D-06: an advance is at most the share allowed of the approved subsidy, and not before the class starts.
-- Grain: one row per record in breach or pending; the others counted by unit, institution and year.
-- Params: $1 region, $2 as-of date (ISO text).
-- Units: found = advance in fen, or its day (ISO); expected = fen at most, or first day allowed.
WITH records AS (
  SELECT
    r.*, round(advance_amount * 100) AS advance_fen,
      floor(s.value * round(approved_subsidy * 100) + 0.000001) AS limit_fen
  FROM rule_training r
  LEFT JOIN rule_standards s ON s.name = 'advance-share' AND r.day BETWEEN s.valid_from AND s.valid_to
  WHERE rule = 'D-06' AND region = $1 AND day <= CAST($2 AS DATE)
    AND (advance_amount > 0 OR advance_paid_date IS NOT NULL)
),
facts AS (
  SELECT *, nullif(concat_ws('|',
      CASE WHEN approved_subsidy IS NULL THEN 'approved_subsidy' END,
      CASE WHEN advance_amount IS NULL THEN 'advance_amount' END,
      CASE WHEN advance_paid_date IS NULL THEN 'advance_paid_date' END), '') AS missing FROM records
),
checked AS NOT MATERIALIZED (
  SELECT
    dataset, record_id AS case_key, record_id, person_key, unit, institution, class_id, month,
    CASE
      WHEN advance_fen > limit_fen OR advance_paid_date < day THEN 'breach'
      WHEN missing IS NOT NULL THEN 'not-checkable'
      ELSE 'pass'
    END AS verdict,
    CASE WHEN advance_fen > limit_fen THEN 'advance-too-large' ELSE 'advance-early' END AS reason,
    CASE WHEN advance_fen > limit_fen THEN CAST(CAST(advance_fen AS BIGINT) AS VARCHAR)
      ELSE strftime(advance_paid_date, '%Y-%m-%d') END AS found,
    CASE WHEN advance_fen > limit_fen THEN CAST(CAST(limit_fen AS BIGINT) AS VARCHAR) ELSE strftime(day,
      '%Y-%m-%d') END AS expected, missing
  FROM facts
)
FROM rule_columns
UNION ALL BY NAME
SELECT *, 1 AS cases FROM checked WHERE verdict IN ('breach', 'pending')
UNION ALL BY NAME
SELECT dataset, unit, institution, left(month, 4) AS month, verdict, missing, count(*) AS cases
FROM checked WHERE verdict NOT IN ('breach', 'pending') GROUP BY ALL
