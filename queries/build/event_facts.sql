-- Every countable fact of every dataset, each on its own day: a December class that ends in January is
-- enrolled in one year and completed in the next.
-- Grain: one row per record and event; a record without the event's date is no fact.
-- Units: count = person-times (supply: things, or vouchers); hours = person-hours; amount_fen = fen;
--        subject = person code or item id, NULL where the record has none.
CREATE OR REPLACE VIEW event_facts AS
WITH
digital AS (
  SELECT
    code,
    CASE WHEN bool_or(list = 'digital-engineer-2025') THEN 'engineer' ELSE 'catalogue' END AS basis
  FROM occupation_lists
  WHERE list IN ('digital-engineer-2025', 'digital-skill-2022')
  GROUP BY code
),
trained AS (
  SELECT
    t.*,
    CASE record_grain WHEN 'aggregate' THEN t.count ELSE 1 END AS n,
    CASE
      WHEN t.program = 'digital-engineer' THEN 'engineer'
      ELSE coalesce(d.basis, CASE WHEN t.is_digital_declared THEN 'declared' ELSE 'none' END)
    END AS basis,
    CASE t.level_system WHEN 'professional-technical' THEN 'professional' ELSE t.level_system END || ':' || t.level
      AS full_level
  FROM training t LEFT JOIN digital d ON d.code = t.occupation_code
),
assessed AS (
  SELECT
    a.*,
    CASE record_grain WHEN 'aggregate' THEN a.count ELSE 1 END AS n,
    CASE
      WHEN a.program = 'digital-engineer' THEN 'engineer'
      ELSE coalesce(d.basis, CASE WHEN a.is_digital_declared THEN 'declared' ELSE 'none' END)
    END AS basis,
    CASE a.level_system WHEN 'professional-technical' THEN 'professional' ELSE a.level_system END || ':' || a.level
      AS full_level
  FROM assessment a LEFT JOIN digital d ON d.code = a.occupation_code
),
heats AS (
  SELECT DISTINCT region, competition_id, event_name FROM competition WHERE stage = 'heat'
)
SELECT
  t.record_id, 'training' AS dataset, e.event, e.day, t.region, t.reporting_unit_id AS unit, t.institution_id AS institution,
  CAST(NULL AS VARCHAR) AS assessor, t.occupation_code AS occupation, t.full_level AS level,
  t.program AS programme, t.channel, t.training_type AS type, t.basis AS digital, t.person_key AS subject,
  t.n AS count, t.completed_hours * t.n AS hours, round(t.subsidy_amount * 100) AS amount_fen
FROM trained t,
  LATERAL (
    SELECT 'enrolled' AS event, t.class_start_date AS day
    UNION ALL SELECT 'completed', t.class_end_date WHERE t.completion_status = 'completed'
    UNION ALL SELECT 'certificated', t.training_certificate_date
  ) e
WHERE e.day IS NOT NULL
UNION ALL
SELECT
  a.record_id, 'assessment', e.event, e.day, a.region, a.reporting_unit_id, a.training_institution_id,
  a.assessment_org_id, a.occupation_code, a.full_level,
  a.program, NULL, a.assessment_type, a.basis, a.person_key,
  a.n, NULL, round(a.assessment_subsidy_amount * 100)
FROM assessed a,
  LATERAL (
    SELECT 'registered' AS event, a.exam_date AS day
    UNION ALL SELECT 'sat', a.exam_date WHERE a.assessment_result <> 'absent' AND a.attended IS DISTINCT FROM false
    UNION ALL SELECT 'passed', a.exam_date WHERE a.assessment_result = 'pass'
    UNION ALL SELECT 'certificated', a.certificate_date WHERE a.certificate_issued
  ) e
WHERE e.day IS NOT NULL
UNION ALL
-- Finalists sat the heat too: a final is left out where the heats of the same event are there.
SELECT
  c.record_id, 'competition', 'participated', c.start_date, c.region, c.reporting_unit_id, c.host_institution_id,
  NULL, c.occupation_code, NULL,
  NULL, NULL, c.competition_level, CASE WHEN c.is_digital_event THEN 'declared' ELSE 'none' END, c.person_key,
  CASE c.record_grain WHEN 'aggregate' THEN c.count ELSE 1 END, NULL, NULL
FROM competition c
WHERE c.start_date IS NOT NULL
  AND NOT (
    c.stage IS NOT DISTINCT FROM 'final'
    AND EXISTS (
      FROM heats h
      WHERE h.region = c.region AND h.competition_id = c.competition_id AND h.event_name IS NOT DISTINCT FROM c.event_name
    )
  )
UNION ALL
SELECT
  s.record_id, 'supply', e.event, e.day, s.region, s.reporting_unit_id, s.host_institution_id,
  NULL, NULL, 'item:' || s.item_level,
  NULL, NULL, s.item_type, CASE WHEN s.is_digital_field THEN 'declared' ELSE 'none' END, e.subject,
  e.n, NULL, NULL
FROM supply s,
  LATERAL (
    SELECT 'approved' AS event, s.approved_date AS day, s.item_id AS subject, 1 AS n
    WHERE s.status IN ('approved', 'in-force', 'ended') AND s.item_type NOT IN ('voucher-batch', 'official-stock')
    UNION ALL
    SELECT 'newly-approved', s.approved_date, s.item_id, 1
    WHERE s.status IN ('approved', 'in-force', 'ended') AND s.is_new
      AND s.item_type NOT IN ('voucher-batch', 'official-stock')
    UNION ALL SELECT 'issued', s.batch_start, NULL, s.quantity_issued WHERE s.item_type = 'voucher-batch'
    UNION ALL SELECT 'used', s.batch_start, NULL, s.quantity_used WHERE s.item_type = 'voucher-batch'
  ) e
-- A batch whose quantity is not filled in is unknown, which is no 0 and no fact.
WHERE e.day IS NOT NULL AND e.n IS NOT NULL
