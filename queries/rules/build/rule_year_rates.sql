-- Yearly pass rates of the institutions of the engineer programme under each reading of the denominator.
-- Grain: region × year of the exam (of the class end: trained) × institution × reading × span.
-- Units: examinees, passed = persons (best, registered, trained: by occupation and level) or sittings; absent = as
--        examinees, those who sat nothing. Rows without a person code count for themselves.
--        span: notice = since the notice's first day; calendar = the whole calendar year.
CREATE OR REPLACE VIEW rule_year_rates AS
WITH scope AS (SELECT region, programmes, valid_from FROM rule_scopes WHERE rule = 'E-08'),
spans AS (
  SELECT *, 'notice' AS span, valid_from AS since FROM scope
  UNION ALL
  SELECT *, 'calendar', CAST(date_trunc('year', valid_from) AS DATE) FROM scope
),
results AS (
  SELECT
    a.region, s.span, year(a.exam_date) AS year, a.training_institution_id AS institution,
    a.reporting_unit_id AS unit, a.exam_date AS day,
    coalesce(concat_ws('|', a.person_key, a.occupation_code, a.level_system, a.level), '') AS person,
    a.person_key IS NOT NULL AS is_known,
    CASE a.record_grain WHEN 'aggregate' THEN a.count ELSE 1 END AS n,
    a.assessment_result <> 'absent' AND a.attended IS DISTINCT FROM false AS sat,
    a.assessment_result = 'pass' AND a.attended IS DISTINCT FROM false AS passed
  FROM assessment a JOIN spans s
    ON s.region = a.region AND contains(s.programmes, '|' || a.program || '|') AND a.exam_date >= s.since
  WHERE a.training_institution_id IS NOT NULL
),
persons AS (
  SELECT region, span, year, institution, min(unit) AS unit, 1 AS n, bool_or(sat) AS sat, bool_or(passed) AS passed
  FROM results WHERE is_known GROUP BY region, span, year, institution, person
  UNION ALL
  SELECT region, span, year, institution, unit, n, sat, passed FROM results WHERE NOT is_known
),
trained AS (
  SELECT
    t.region, s.span, year(t.class_end_date) AS year, t.institution_id AS institution,
    min(t.reporting_unit_id) AS unit,
    sum(CASE t.record_grain WHEN 'aggregate' THEN t.count ELSE 1 END) AS n
  FROM training t JOIN spans s
    ON s.region = t.region AND contains(s.programmes, '|' || t.program || '|') AND t.class_end_date >= s.since
  WHERE t.completion_status = 'completed'
  GROUP BY ALL
),
by_person AS (
  SELECT
    region, span, year, institution, min(unit) AS unit, sum(n) AS registered, sum(n) FILTER (sat) AS sat,
    sum(n) FILTER (passed) AS passed, sum(n) FILTER (NOT sat) AS absent
  FROM persons GROUP BY region, span, year, institution
)
SELECT region, span, year, institution, unit, 'best' AS reading, coalesce(sat, 0) AS examinees,
  coalesce(passed, 0) AS passed, coalesce(absent, 0) AS absent
FROM by_person
UNION ALL
SELECT region, span, year, institution, unit, 'registered', registered, coalesce(passed, 0), coalesce(absent, 0)
FROM by_person
UNION ALL
SELECT region, span, year, institution, min(unit), 'sittings', coalesce(sum(n) FILTER (sat), 0),
  coalesce(sum(n) FILTER (passed), 0), coalesce(sum(n) FILTER (NOT sat), 0)
FROM results GROUP BY region, span, year, institution
UNION ALL
SELECT t.region, t.span, t.year, t.institution, t.unit, 'trained', t.n, coalesce(p.passed, 0), coalesce(p.absent, 0)
FROM trained t LEFT JOIN by_person p
  ON p.region = t.region AND p.span = t.span AND p.year = t.year AND p.institution = t.institution
