-- E-07: the institution is in the catalogue on the day its class starts.
-- Grain: one row per class in breach or pending; the others counted by unit, institution and year.
-- Params: $1 region, $2 as-of date (ISO text).
-- Units: found = class start (ISO); expected = days inside, from|first day outside, of the nearest stay.
WITH classes AS (
  SELECT dataset, unit, institution, class_id, min(record_id) AS record_id, min(month) AS month, min(day) AS day
  FROM rule_training
  WHERE rule = 'E-07' AND region = $1 AND day <= CAST($2 AS DATE)
  GROUP BY dataset, unit, institution, class_id
),
placed AS (
  SELECT
    c.*, count(k.institution) AS stays, count(k.date_in) AS dated,
    coalesce(bool_or(k.date_in <= c.day AND k.date_out > c.day), false) AS is_inside,
    coalesce(bool_or(k.date_in <= c.day AND k.date_out > c.day), false) AS is_elsewhere,
    max(concat_ws('|', strftime(k.date_in, '%Y-%m-%d'), strftime(k.date_out, '%Y-%m-%d')))
      FILTER (k.date_in IS NOT NULL) AS stay
  FROM classes c LEFT JOIN rule_catalogue k ON k.region = $1 AND k.institution = c.institution
  GROUP BY ALL
),
known AS (SELECT count(date_in) > 0 AS has_register FROM rule_catalogue WHERE region = $1),
checked AS (
  SELECT
    dataset, concat_ws('|', unit, institution, class_id) AS case_key, record_id, unit, institution, class_id, month,
    CASE
      WHEN is_inside THEN 'pass'
      WHEN NOT has_register OR dated < stays THEN 'not-checkable'
      ELSE 'breach'
    END AS verdict,
    CASE WHEN stays = 0 THEN 'not-listed' ELSE 'outside-stay' END AS reason,
    strftime(day, '%Y-%m-%d') AS found, coalesce(stay, 'none') AS expected,
    CASE WHEN NOT is_inside AND (NOT has_register OR dated < stays) THEN 'catalogue_in_date' END AS missing
  FROM placed, known
)
FROM rule_columns
UNION ALL BY NAME
SELECT *, 1 AS cases FROM checked WHERE verdict IN ('breach', 'pending')
UNION ALL BY NAME
SELECT dataset, unit, institution, left(month, 4) AS month, verdict, missing, count(*) AS cases
FROM checked WHERE verdict NOT IN ('breach', 'pending') GROUP BY ALL
