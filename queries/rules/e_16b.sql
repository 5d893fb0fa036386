-- E-16b: subsidised training is in the system: platform number and attendance.
-- Grain: one row per class in breach or pending; the others counted by unit, institution and year.
-- Params: $1 region, $2 as-of date (ISO text).
-- Units: found = platform number/attendance source (none where empty); expected = both present.
WITH classes AS (
  SELECT
    dataset, unit, institution, class_id, min(record_id) AS record_id, min(month) AS month,
    max(platform_class_id) AS platform,
    coalesce(max(attendance_source) FILTER (attendance_source = 'none'), max(attendance_source)) AS attendance
  FROM rule_training
  WHERE rule = 'E-16b' AND region = $1 AND day <= CAST($2 AS DATE) AND channel = 'subsidised'
  GROUP BY dataset, unit, institution, class_id
),
known AS (SELECT count(platform) > 0 AS has_platforms, count(attendance) > 0 AS has_attendance FROM classes),
facts AS (
  SELECT
    *, platform IS NULL AND has_platforms AS is_outside,
    coalesce(attendance = 'none', has_attendance) AS is_unattended,
    nullif(concat_ws('|',
      CASE WHEN platform IS NULL AND NOT has_platforms THEN 'platform_class_id' END,
      CASE WHEN attendance IS NULL AND NOT has_attendance THEN 'attendance_source' END), '') AS missing
  FROM classes, known
),
checked AS (
  SELECT
    dataset, concat_ws('|', unit, institution, class_id) AS case_key, record_id, unit, institution, class_id, month,
    CASE
      WHEN is_outside OR is_unattended THEN 'breach'
      WHEN missing IS NOT NULL THEN 'not-checkable'
      ELSE 'pass'
    END AS verdict,
    CASE WHEN is_outside THEN 'not-on-platform' ELSE 'not-attended' END AS reason,
    coalesce(platform, 'none') || '/' || coalesce(attendance, 'none') AS found,
      'platform/attendance' AS expected, missing
  FROM facts
)
FROM rule_columns
UNION ALL BY NAME
SELECT *, 1 AS cases FROM checked WHERE verdict IN ('breach', 'pending')
UNION ALL BY NAME
SELECT dataset, unit, institution, left(month, 4) AS month, verdict, missing, count(*) AS cases
FROM checked WHERE verdict NOT IN ('breach', 'pending') GROUP BY ALL
