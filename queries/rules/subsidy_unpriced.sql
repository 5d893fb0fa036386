-- Training subsidies of the engineer programme whose amount cannot be told, and why; they make up the column unpriced
-- of rules/subsidy_totals.
-- Grain: one row per unit, institution, occupation, month in which the class starts, and reason.
-- Params: $1 region, $2 as-of date (ISO text).
-- Units: persons = person-times. no-standard: no hours or rate for occupation and level on the day; no-amount: paid
--        without an amount; no-factor: employment before or after the training not known.
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
  unit, institution, coalesce(occupation_code, '') AS occupation, month,
  CASE
    WHEN standard_fen IS NULL THEN 'no-standard'
    WHEN stage = 'paid' AND amount_fen IS NULL THEN 'no-amount'
    ELSE 'no-factor'
  END AS reason,
  CAST(sum(persons) AS DOUBLE) AS persons
FROM records
WHERE (stage = 'committed' AND standard_fen IS NULL)
  OR (stage = 'payable' AND expected_fen IS NULL)
  OR (stage = 'paid' AND (expected_fen IS NULL OR amount_fen IS NULL))
GROUP BY ALL
ORDER BY ALL
