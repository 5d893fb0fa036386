-- Classes of one institution: how they ended, and the hours of those who completed beside the hours of the annex.
-- Grain: one row per class number (the class start where there is none), occupation, level and programme; newest first.
-- Params: $1 region, $2 institution, $3 as-of date (ISO text).
-- Units: enrolled … running = person-times by status; required_hours = annex on the class start, NULL without a line;
--        least_hours, most_hours = hours of completers; reached, short, unknown = completers of classes with a line.
--        is_bound = the annex concerns programme and class start (rule E-04's scope).
WITH records AS (
  SELECT
    t.class_id, t.reporting_unit_id AS unit, coalesce(t.occupation_code, '') AS occupation,
    coalesce(CASE t.level_system WHEN 'professional-technical' THEN 'professional' ELSE t.level_system END || ':' || t.level, '')
      AS level,
    coalesce(t.program, '') AS programme, t.class_start_date, t.class_end_date, t.completion_status, t.completed_hours,
    CASE t.record_grain WHEN 'aggregate' THEN t.count ELSE 1 END AS n,
    s.rule IS NOT NULL AS is_bound, h.hours AS required_hours
  FROM training t
  LEFT JOIN rule_scopes s
    ON s.rule = 'E-04' AND s.region = t.region AND contains(s.programmes, '|' || t.program || '|')
    AND t.class_start_date BETWEEN s.valid_from AND s.valid_to
  LEFT JOIN rule_hours h
    ON s.rule IS NOT NULL AND h.programme = t.program AND h.occupation = t.occupation_code AND h.level = t.level
    AND t.level_system = 'professional-technical' AND t.class_start_date BETWEEN h.valid_from AND h.valid_to
  WHERE t.region = $1 AND t.institution_id = $2 AND t.class_start_date <= CAST($3 AS DATE)
),
completers AS (
  SELECT
    *, completion_status = 'completed' AS is_done,
    completion_status = 'completed' AND required_hours IS NOT NULL AS is_counted
  FROM records
)
SELECT
  class_id, min(unit) AS unit, occupation, level, programme,
  strftime(min(class_start_date), '%Y-%m-%d') AS start_day, strftime(max(class_end_date), '%Y-%m-%d') AS end_day,
  CAST(sum(n) AS DOUBLE) AS enrolled,
  CAST(coalesce(sum(n) FILTER (is_done), 0) AS DOUBLE) AS completed,
  CAST(coalesce(sum(n) FILTER (completion_status = 'failed'), 0) AS DOUBLE) AS failed,
  CAST(coalesce(sum(n) FILTER (completion_status = 'withdrawn'), 0) AS DOUBLE) AS withdrawn,
  CAST(coalesce(sum(n) FILTER (completion_status = 'enrolled'), 0) AS DOUBLE) AS running,
  bool_or(is_bound) AS is_bound,
  CAST(min(required_hours) AS DOUBLE) AS required_hours,
  CAST(min(completed_hours) FILTER (is_done) AS DOUBLE) AS least_hours,
  CAST(max(completed_hours) FILTER (is_done) AS DOUBLE) AS most_hours,
  CAST(coalesce(sum(n) FILTER (is_counted AND completed_hours >= required_hours), 0) AS DOUBLE) AS reached,
  CAST(coalesce(sum(n) FILTER (is_counted AND completed_hours < required_hours), 0) AS DOUBLE) AS short,
  CAST(coalesce(sum(n) FILTER (is_counted AND completed_hours IS NULL), 0) AS DOUBLE) AS unknown
FROM completers
GROUP BY class_id, CASE WHEN class_id IS NULL THEN class_start_date END, occupation, level, programme
ORDER BY start_day DESC, class_id, occupation, level, programme
