-- E-10: rectification refused or insufficient: the institution has left the catalogue.
-- Grain: one row per register record in breach or pending; the others counted by unit, institution and year.
-- Params: $1 region, $2 as-of date (ISO text).
-- Units: found = rectification status; expected = exit from the catalogue.
WITH concerned AS (
  SELECT DISTINCT institution FROM rule_training WHERE rule = 'E-10' AND region = $1
  UNION
  SELECT DISTINCT institution FROM rule_assessment WHERE rule = 'E-10' AND region = $1 AND institution IS NOT NULL
),
checked AS (
  SELECT
    'supply' AS dataset, record_id AS case_key, record_id, reporting_unit_id AS unit, item_id AS institution,
    left($2, 7) AS month,
    CASE
      WHEN rectification_status IS NULL THEN 'not-checkable'
      WHEN rectification_status IN ('refused', 'insufficient') AND (catalogue_out_date IS NULL
        OR catalogue_out_date > CAST($2 AS DATE)) THEN 'breach'
      WHEN rectification_status = 'ordered' THEN 'pending'
      ELSE 'pass'
    END AS verdict,
    CASE rectification_status WHEN 'ordered' THEN 'rectification-ordered' ELSE 'rectification-failed' END AS reason,
    rectification_status AS found, 'exit' AS expected,
    CASE WHEN rectification_status IS NULL THEN 'rectification_status' END AS missing
  FROM supply
  WHERE region = $1 AND item_type = 'training-institution' AND item_id IN (SELECT institution FROM concerned)
)
FROM rule_columns
UNION ALL BY NAME
SELECT *, 1 AS cases FROM checked WHERE verdict IN ('breach', 'pending')
UNION ALL BY NAME
SELECT dataset, unit, institution, left(month, 4) AS month, verdict, missing, count(*) AS cases
FROM checked WHERE verdict NOT IN ('breach', 'pending') GROUP BY ALL
