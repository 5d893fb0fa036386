-- C-05: the assessment body is filed on the day of the exam.
-- Grain: one row per assessment body and day in breach or pending; the others counted by unit, institution and year.
-- Params: $1 region, $2 as-of date (ISO text).
-- Units: found = exam day (ISO); expected = days filed, from|first day outside. institution = the assessment body.
WITH sittings AS (
  SELECT dataset, assessment_org_id AS body, day, min(record_id) AS record_id, min(unit) AS unit, min(month) AS month
  FROM rule_assessment
  WHERE rule = 'C-05' AND region = $1 AND day <= CAST($2 AS DATE) AND assessment_type = 'skill-level'
  GROUP BY dataset, assessment_org_id, day
),
register AS (
  SELECT item_id AS body, approved_date AS date_in, coalesce(ended_date, DATE '9999-12-31') AS date_out
  FROM supply WHERE region = $1 AND item_type = 'evaluation-org'
),
placed AS (
  SELECT
    s.*, count(r.body) AS stays, count(r.date_in) AS dated,
    coalesce(bool_or(r.date_in <= s.day AND r.date_out > s.day), false) AS is_inside,
    max(concat_ws('|', strftime(r.date_in, '%Y-%m-%d'), strftime(r.date_out, '%Y-%m-%d')))
      FILTER (r.date_in IS NOT NULL) AS stay
  FROM sittings s LEFT JOIN register r ON r.body = s.body
  GROUP BY ALL
),
known AS (SELECT count(date_in) > 0 AS has_register FROM register),
checked AS (
  SELECT
    dataset, body || '|' || strftime(day, '%Y-%m-%d') AS case_key, record_id, unit, body AS institution, month,
    CASE WHEN is_inside THEN 'pass' WHEN NOT has_register OR dated < stays THEN 'not-checkable' ELSE 'breach'
      END AS verdict,
    CASE WHEN stays = 0 THEN 'not-filed' ELSE 'outside-stay' END AS reason,
    strftime(day, '%Y-%m-%d') AS found, coalesce(stay, 'none') AS expected,
    CASE WHEN NOT is_inside AND (NOT has_register OR dated < stays) THEN 'approved_date' END AS missing
  FROM placed, known
)
FROM rule_columns
UNION ALL BY NAME
SELECT *, 1 AS cases FROM checked WHERE verdict IN ('breach', 'pending')
UNION ALL BY NAME
SELECT dataset, unit, institution, left(month, 4) AS month, verdict, missing, count(*) AS cases
FROM checked WHERE verdict NOT IN ('breach', 'pending') GROUP BY ALL
