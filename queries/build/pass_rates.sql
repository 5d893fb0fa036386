-- Examinees and passes by best result: a person who fails, resits and passes is one examinee and one pass.
-- Grain: region × year of the exam × unit × institution (who trained) × programme × occupation × level.
-- Units: examinees, passed = persons (rows without a person code count for themselves); absent = sittings missed
--        by persons who sat nothing that year.
CREATE OR REPLACE TABLE pass_rates AS
WITH results AS (
  SELECT
    region, year(exam_date) AS year, reporting_unit_id AS unit, training_institution_id AS institution,
    program AS programme, occupation_code AS occupation,
    CASE level_system WHEN 'professional-technical' THEN 'professional' ELSE level_system END || ':' || level AS level,
    person_key,
    CASE record_grain WHEN 'aggregate' THEN count ELSE 1 END AS n,
    assessment_result = 'pass' AS passed,
    assessment_result <> 'absent' AND attended IS DISTINCT FROM false AS sat
  FROM assessment
  WHERE exam_date IS NOT NULL AND training_institution_id IS NOT NULL
),
best AS (
  SELECT
    region, year, min(unit) AS unit, institution, programme, occupation, level, 1 AS n,
    bool_or(passed AND sat) AS passed, bool_or(sat) AS sat
  FROM results WHERE person_key IS NOT NULL
  GROUP BY region, year, institution, programme, occupation, level, person_key
  UNION ALL
  SELECT region, year, unit, institution, programme, occupation, level, n, passed AND sat, sat
  FROM results WHERE person_key IS NULL
)
SELECT
  region, CAST(year AS DOUBLE) AS year, unit, institution, programme, occupation, level,
  CAST(coalesce(sum(n) FILTER (sat), 0) AS DOUBLE) AS examinees,
  CAST(coalesce(sum(n) FILTER (sat AND passed), 0) AS DOUBLE) AS passed,
  CAST(coalesce(sum(n) FILTER (NOT sat), 0) AS DOUBLE) AS absent
FROM best
GROUP BY ALL
ORDER BY ALL
