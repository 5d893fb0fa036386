-- Yearly pass rates of the institutions of the engineer programme under each reading of the denominator.
-- Grain: region × year of the exam (of the class end: trained) × institution × reading × span.
-- Units: examinees, passed = persons (best, registered, trained: by occupation and level) or sittings; absent = as
--        examinees, those who sat nothing. Rows without a person code count for themselves.
--        unit = the one of most of the institution's sittings that year (trainings where it has none), of equals the
--        first by id.
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
sittings_by_unit AS (
  SELECT
    region, year(exam_date) AS year, training_institution_id AS institution, reporting_unit_id AS unit,
    sum(CASE record_grain WHEN 'aggregate' THEN count ELSE 1 END) AS n
  FROM assessment
  WHERE training_institution_id IS NOT NULL AND reporting_unit_id IS NOT NULL
  GROUP BY ALL
),
places AS (
  SELECT region, year, institution, first(unit ORDER BY n DESC, unit) AS unit
  FROM sittings_by_unit GROUP BY region, year, institution
),
persons AS (
  SELECT region, span, year, institution, 1 AS n, bool_or(sat) AS sat, bool_or(passed) AS passed
  FROM results WHERE is_known GROUP BY region, span, year, institution, person
  UNION ALL
  SELECT region, span, year, institution, n, sat, passed FROM results WHERE NOT is_known
),
trained_by_unit AS (
  SELECT
    t.region, s.span, year(t.class_end_date) AS year, t.institution_id AS institution, t.reporting_unit_id AS unit,
    sum(CASE t.record_grain WHEN 'aggregate' THEN t.count ELSE 1 END) AS n
  FROM training t JOIN spans s
    ON s.region = t.region AND contains(s.programmes, '|' || t.program || '|') AND t.class_end_date >= s.since
  WHERE t.completion_status = 'completed'
  GROUP BY ALL
),
trained AS (
  SELECT region, span, year, institution, first(unit ORDER BY n DESC, unit) AS unit, sum(n) AS n
  FROM trained_by_unit GROUP BY region, span, year, institution
),
by_person AS (
  SELECT
    region, span, year, institution, sum(n) AS registered, sum(n) FILTER (sat) AS sat,
    sum(n) FILTER (passed) AS passed, sum(n) FILTER (NOT sat) AS absent
  FROM persons GROUP BY region, span, year, institution
)
SELECT region, span, year, institution, unit, 'best' AS reading, coalesce(sat, 0) AS examinees,
  coalesce(passed, 0) AS passed, coalesce(absent, 0) AS absent
FROM by_person LEFT JOIN places USING (region, year, institution)
UNION ALL
SELECT region, span, year, institution, unit, 'registered', registered, coalesce(passed, 0), coalesce(absent, 0)
FROM by_person LEFT JOIN places USING (region, year, institution)
UNION ALL
SELECT r.region, r.span, r.year, r.institution, any_value(p.unit), 'sittings', coalesce(sum(r.n) FILTER (r.sat), 0),
  coalesce(sum(r.n) FILTER (r.passed), 0), coalesce(sum(r.n) FILTER (NOT r.sat), 0)
FROM results r LEFT JOIN places p USING (region, year, institution)
GROUP BY r.region, r.span, r.year, r.institution
UNION ALL
SELECT t.region, t.span, t.year, t.institution, coalesce(l.unit, t.unit), 'trained', t.n, coalesce(p.passed, 0),
  coalesce(p.absent, 0)
FROM trained t
LEFT JOIN by_person p
  ON p.region = t.region AND p.span = t.span AND p.year = t.year AND p.institution = t.institution
LEFT JOIN places l ON l.region = t.region AND l.year = t.year AND l.institution = t.institution
