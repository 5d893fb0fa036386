-- Training subsidies of the engineer programme: committed, payable, paid, and what was due for the paid ones.
-- Grain: one row per unit, institution, occupation, level and month in which the class starts; all totals are sums of
--        these rows.
-- Params: $1 region, $2 as-of date (ISO text).
-- Units: *_fen = integer fen; persons, unpriced = person-times. committed = not yet certificated, at factor 100 %;
--        payable = certificated, not paid, at the factor by employment; paid = as recorded; due_fen = expected for the
--        paid ones whose amounts are both known; difference_fen = paid − due of these; unpriced = persons
--        whose expected amount (or paid amount) cannot be told.
WITH records AS (
  SELECT
    *,
    CASE
      WHEN subsidy_paid_date <= CAST($2 AS DATE) THEN 'paid'
      WHEN training_certificate_date <= CAST($2 AS DATE) THEN 'payable'
      WHEN completion_status IN ('enrolled', 'completed') THEN 'committed'
    END AS stage
  FROM rule_amounts
  WHERE region = $1 AND day <= CAST($2 AS DATE)
)
SELECT
  unit, institution, coalesce(occupation_code, '') AS occupation, coalesce(level, '') AS level, month,
  CAST(coalesce(sum(persons) FILTER (stage IS NOT NULL), 0) AS DOUBLE) AS persons,
  CAST(coalesce(sum(standard_fen) FILTER (stage = 'committed'), 0) AS DOUBLE) AS committed_fen,
  CAST(coalesce(sum(expected_fen) FILTER (stage = 'payable'), 0) AS DOUBLE) AS payable_fen,
  CAST(coalesce(sum(amount_fen) FILTER (stage = 'paid'), 0) AS DOUBLE) AS paid_fen,
  CAST(coalesce(sum(expected_fen) FILTER (stage = 'paid' AND amount_fen IS NOT NULL), 0) AS DOUBLE) AS due_fen,
  CAST(coalesce(sum(amount_fen - expected_fen) FILTER (stage = 'paid'), 0) AS DOUBLE) AS difference_fen,
  CAST(coalesce(sum(persons) FILTER (
    (stage = 'committed' AND standard_fen IS NULL) OR (stage = 'payable' AND expected_fen IS NULL)
    OR (stage = 'paid' AND (expected_fen IS NULL OR amount_fen IS NULL))
  ), 0) AS DOUBLE) AS unpriced
FROM records
GROUP BY ALL
ORDER BY ALL
