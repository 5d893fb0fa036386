-- Single records that pass the filters of a cut, counted or not, with the fields by which they are counted: what a
-- figure can be recomputed from. Only where the rows are in the engine.
-- Grain: one row per record, in the order of their ids; columns of other datasets are NULL.
-- Params: $1 dataset, $2 event, $3 region, $4 from, $5 to (ISO days, both included; NULL = open), $6 unit,
--         $7 institution, $8 assessor, $9 occupation, $10 level, $11 programme, $12 channel, $13 type, $14 digital,
--         $15 trainee category, $16 age band (values joined by |, NULL = all, '' = not filled in), $17 whether counted
--         ones only, $18 the id after which to go on (NULL = from the start), $19 how many at most.
-- Units: day_number = day of the event as 20260331; counted_as = person-times, things or vouchers; hours_total =
--        person-hours; subsidies = yuan; days = ISO days; true and false as text; left_out = counted, outside-period or
--        no-event.
WITH
digital_lists AS (
  SELECT code, CASE WHEN bool_or(list = 'digital-engineer-2025') THEN 'engineer' ELSE 'catalogue' END AS basis
  FROM occupation_lists
  WHERE list IN ('digital-engineer-2025', 'digital-skill-2022')
  GROUP BY code
),
heats AS (
  SELECT DISTINCT region, competition_id, event_name FROM competition WHERE stage = 'heat'
),
records AS (
  SELECT
    t.record_id, t.region, t.reporting_unit_id, t.institution_id, t.institution_name, t.program, t.channel,
    t.training_type, t.occupation_code, t.level_system, t.level, CAST(t.is_digital_declared AS VARCHAR) AS
    is_digital_declared, t.trainee_category, t.age_band, strftime(t.class_start_date, '%Y-%m-%d') AS class_start_date,
    strftime(t.class_end_date, '%Y-%m-%d') AS class_end_date, t.completion_status,
    strftime(t.training_certificate_date, '%Y-%m-%d') AS training_certificate_date, t.record_grain,
    CAST(t.count AS DOUBLE) AS count, CAST(t.completed_hours AS DOUBLE) AS completed_hours,
    round(t.subsidy_amount * 100) / 100 AS subsidy_amount,
    CASE
      WHEN t.program = 'digital-engineer' THEN 'engineer'
      ELSE coalesce(d.basis, CASE WHEN t.is_digital_declared THEN 'declared' ELSE 'none' END)
    END AS digital,
    t.institution_id AS institution, t.training_type AS type,
    CASE t.level_system WHEN 'professional-technical' THEN 'professional' ELSE t.level_system END || ':' || t.level
      AS level_key
  FROM training t LEFT JOIN digital_lists d ON d.code = t.occupation_code
  WHERE $1 = 'training' AND t.region = $3
  UNION ALL BY NAME
  SELECT
    a.record_id, a.region, a.reporting_unit_id, a.training_institution_id, a.assessment_org_id, a.program,
    a.assessment_type, a.occupation_code, a.level_system, a.level, CAST(a.is_digital_declared AS VARCHAR) AS
    is_digital_declared, strftime(a.exam_date, '%Y-%m-%d') AS exam_date, CAST(a.attended AS VARCHAR) AS attended,
    a.assessment_result, CAST(a.certificate_issued AS VARCHAR) AS certificate_issued,
    strftime(a.certificate_date, '%Y-%m-%d') AS certificate_date, a.record_grain, CAST(a.count AS DOUBLE) AS count,
    round(a.assessment_subsidy_amount * 100) / 100 AS assessment_subsidy_amount,
    CASE
      WHEN a.program = 'digital-engineer' THEN 'engineer'
      ELSE coalesce(d.basis, CASE WHEN a.is_digital_declared THEN 'declared' ELSE 'none' END)
    END AS digital,
    a.training_institution_id AS institution, a.assessment_org_id AS assessor, a.assessment_type AS type,
    CASE a.level_system WHEN 'professional-technical' THEN 'professional' ELSE a.level_system END || ':' || a.level
      AS level_key
  FROM assessment a LEFT JOIN digital_lists d ON d.code = a.occupation_code
  WHERE $1 = 'assessment' AND a.region = $3
  UNION ALL BY NAME
  SELECT
    c.record_id, c.region, c.reporting_unit_id, c.host_institution_id, c.competition_id, c.event_name,
    c.competition_level, c.stage, c.occupation_code, CAST(c.is_digital_event AS VARCHAR) AS is_digital_event,
    strftime(c.start_date, '%Y-%m-%d') AS start_date, c.record_grain, CAST(c.count AS DOUBLE) AS count,
    CASE WHEN c.is_digital_event THEN 'declared' ELSE 'none' END AS digital,
    c.host_institution_id AS institution, c.competition_level AS type,
    CAST(c.stage IS NOT DISTINCT FROM 'final' AND EXISTS (
      FROM heats h
      WHERE h.region = c.region AND h.competition_id = c.competition_id AND h.event_name IS NOT DISTINCT FROM c.event_name
    ) AS VARCHAR) AS final_after_heat
  FROM competition c
  WHERE $1 = 'competition' AND c.region = $3
  UNION ALL BY NAME
  SELECT
    s.record_id, s.region, s.reporting_unit_id, s.host_institution_id, s.item_id, s.item_type, s.item_level,
    CAST(s.is_digital_field AS VARCHAR) AS is_digital_field, CAST(s.is_new AS VARCHAR) AS is_new, s.status,
    strftime(s.approved_date, '%Y-%m-%d') AS approved_date, strftime(s.batch_start, '%Y-%m-%d') AS batch_start,
    CAST(s.quantity_issued AS DOUBLE) AS quantity_issued, CAST(s.quantity_used AS DOUBLE) AS quantity_used,
    CASE WHEN s.is_digital_field THEN 'declared' ELSE 'none' END AS digital,
    s.host_institution_id AS institution, s.item_type AS type, 'item:' || s.item_level AS level_key
  FROM supply s
  WHERE $1 = 'supply' AND s.region = $3
),
marked AS (
  SELECT
    r.*,
    CAST(strftime(f.day, '%Y%m%d') AS DOUBLE) AS day_number, CAST(f.count AS DOUBLE) AS counted_as,
    CAST(f.hours AS DOUBLE) AS hours_total,
    CASE
      WHEN f.day IS NULL THEN 'no-event'
      WHEN ($4 IS NULL OR f.day >= CAST($4 AS DATE)) AND ($5 IS NULL OR f.day <= CAST($5 AS DATE)) THEN 'counted'
      ELSE 'outside-period'
    END AS left_out
  FROM records r
    LEFT JOIN event_facts f
      ON f.dataset = $1 AND f.event = $2 AND f.region = r.region AND f.record_id = r.record_id
)
SELECT * EXCLUDE (institution, assessor, type)
FROM marked
WHERE ($6 IS NULL OR list_contains(string_split($6, '|'), coalesce(reporting_unit_id, '')))
  AND ($7 IS NULL OR list_contains(string_split($7, '|'), coalesce(institution, '')))
  AND ($8 IS NULL OR list_contains(string_split($8, '|'), coalesce(assessor, '')))
  AND ($9 IS NULL OR list_contains(string_split($9, '|'), coalesce(occupation_code, '')))
  AND ($10 IS NULL OR list_contains(string_split($10, '|'), coalesce(level_key, '')))
  AND ($11 IS NULL OR list_contains(string_split($11, '|'), coalesce(program, '')))
  AND ($12 IS NULL OR list_contains(string_split($12, '|'), coalesce(channel, '')))
  AND ($13 IS NULL OR list_contains(string_split($13, '|'), coalesce(type, '')))
  AND ($14 IS NULL OR list_contains(string_split($14, '|'), coalesce(digital, '')))
  AND ($15 IS NULL OR list_contains(string_split($15, '|'), coalesce(trainee_category, '')))
  AND ($16 IS NULL OR list_contains(string_split($16, '|'), coalesce(age_band, '')))
  AND (NOT $17 OR left_out = 'counted')
  AND ($18 IS NULL OR record_id > $18)
ORDER BY record_id
LIMIT $19
