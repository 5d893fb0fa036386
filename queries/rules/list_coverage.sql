-- Whether the occupations and items that the documents list were trained and assessed in the year of the as-of date.
-- Grain: one row per list and occupation code (Dadukou: item as printed).
-- Params: $1 region, $2 as-of date (ISO text).
-- Units: classes = classes started, exams = exam days of an assessment body, both in the year up to the as-of date;
--        classes_before = classes started earlier; NULL exams: items of Dadukou are not assessed as such.
WITH asked AS (SELECT CAST($2 AS DATE) AS today, CAST(date_trunc('year', CAST($2 AS DATE)) AS DATE) AS first_day),
subjects AS (
  SELECT
    list, code AS subject,
    CASE list WHEN 'digital-engineer-2025' THEN 'digital-engineer' END AS programme
  FROM occupation_lists WHERE list IN ('digital-skill-2022', 'digital-engineer-2025') AND $1 = 'chongqing'
  UNION ALL
  SELECT list, value, 'project-based' FROM rule_lists, asked
  WHERE list = 'dadukou-item' AND $1 = 'chongqing' AND today BETWEEN valid_from AND valid_to
),
classes AS (
  SELECT
    program, occupation_code AS occupation, project_item AS item, class_start_date >= first_day AS is_now,
    concat_ws('|', reporting_unit_id, institution_id, class_id) AS class
  FROM training, asked
  WHERE region = $1 AND class_start_date <= today
  GROUP BY ALL
),
exams AS (
  SELECT
    program, occupation_code AS occupation,
    concat_ws('|', assessment_org_id, strftime(exam_date, '%Y-%m-%d')) AS exam
  FROM assessment, asked
  WHERE region = $1 AND exam_date BETWEEN first_day AND today
  GROUP BY ALL
)
SELECT
  s.list, s.subject,
  CAST((SELECT count(DISTINCT c.class) FROM classes c WHERE c.is_now
    AND CASE s.list WHEN 'dadukou-item' THEN c.item ELSE c.occupation END = s.subject
    AND (s.programme IS NULL OR c.program = s.programme)) AS DOUBLE) AS classes,
  CAST((SELECT count(DISTINCT c.class) FROM classes c WHERE NOT c.is_now
    AND CASE s.list WHEN 'dadukou-item' THEN c.item ELSE c.occupation END = s.subject
    AND (s.programme IS NULL OR c.program = s.programme)) AS DOUBLE) AS classes_before,
  CASE WHEN s.list <> 'dadukou-item' THEN CAST((SELECT count(DISTINCT e.exam) FROM exams e
    WHERE e.occupation = s.subject AND (s.programme IS NULL OR e.program = s.programme)) AS DOUBLE) END AS exams
FROM subjects s
ORDER BY s.list, s.subject
