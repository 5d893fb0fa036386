-- E-11: classes of the programme are held in Chongqing.
-- Grain: one row per class and place in breach or pending; the others counted by unit, institution and year.
-- Params: $1 region, $2 as-of date (ISO text).
-- Units: found = code of the place; expected = 50 (codes of Chongqing and its zones).
WITH classes AS (
  SELECT
    dataset, unit, institution, class_id, class_location_code AS place, min(record_id) AS record_id,
    min(month) AS month
  FROM rule_training
  WHERE rule = 'E-11' AND region = $1 AND day <= CAST($2 AS DATE)
  GROUP BY dataset, unit, institution, class_id, class_location_code
),
checked AS NOT MATERIALIZED (
  SELECT
    dataset, concat_ws('|', unit, institution, class_id, place) AS case_key, record_id, unit, institution,
      class_id, month,
    CASE WHEN place IS NULL THEN 'not-checkable' WHEN place LIKE '50%' OR place LIKE 'CQ-%' THEN 'pass'
      ELSE 'breach' END AS verdict,
    'outside-region' AS reason, place AS found, '50' AS expected,
    CASE WHEN place IS NULL THEN 'class_location_code' END AS missing
  FROM classes
)
FROM rule_columns
UNION ALL BY NAME
SELECT *, 1 AS cases FROM checked WHERE verdict IN ('breach', 'pending')
UNION ALL BY NAME
SELECT dataset, unit, institution, left(month, 4) AS month, verdict, missing, count(*) AS cases
FROM checked WHERE verdict NOT IN ('breach', 'pending') GROUP BY ALL
