-- E-15: a subsidised class has a platform number and its approval before it starts.
-- Grain: one row per class in breach or pending; the others counted by unit, institution and year.
-- Params: $1 region, $2 as-of date (ISO text).
-- Units: found = platform number/approval day (none where empty); expected = latest approval day, the class start.
WITH classes AS (
  SELECT
    dataset, unit, institution, class_id, min(record_id) AS record_id, min(month) AS month, min(day) AS day,
    max(platform_class_id) AS platform, max(opening_approval_date) AS approved
  FROM rule_training
  WHERE rule = 'E-15' AND region = $1 AND day <= CAST($2 AS DATE) AND channel = 'subsidised'
  GROUP BY dataset, unit, institution, class_id
),
known AS (SELECT count(platform) > 0 AS has_platforms, count(approved) > 0 AS has_approvals FROM classes),
facts AS (
  SELECT
    *, coalesce(approved > day, false) AS is_late, platform IS NULL AND has_platforms AS is_outside,
    approved IS NULL AND has_approvals AS is_unapproved,
    nullif(concat_ws('|',
      CASE WHEN platform IS NULL AND NOT has_platforms THEN 'platform_class_id' END,
      CASE WHEN approved IS NULL AND NOT has_approvals THEN 'opening_approval_date' END), '') AS missing
  FROM classes, known
),
checked AS (
  SELECT
    dataset, concat_ws('|', unit, institution, class_id) AS case_key, record_id, unit, institution, class_id, month,
    CASE
      WHEN is_late OR is_outside OR is_unapproved THEN 'breach'
      WHEN missing IS NOT NULL THEN 'not-checkable'
      ELSE 'pass'
    END AS verdict,
    CASE WHEN is_late THEN 'approved-late' WHEN is_unapproved THEN 'not-approved' ELSE 'not-on-platform'
      END AS reason,
    coalesce(platform, 'none') || '/' || coalesce(strftime(approved, '%Y-%m-%d'), 'none') AS found,
    strftime(day, '%Y-%m-%d') AS expected, missing
  FROM facts
)
FROM rule_columns
UNION ALL BY NAME
SELECT *, 1 AS cases FROM checked WHERE verdict IN ('breach', 'pending')
UNION ALL BY NAME
SELECT dataset, unit, institution, left(month, 4) AS month, verdict, missing, count(*) AS cases
FROM checked WHERE verdict NOT IN ('breach', 'pending') GROUP BY ALL
