-- The people of generated exam sessions, each with a result of their own.
-- Grain: session × seat. Params: $1 seed.
INSERT INTO assessment BY NAME
WITH seats AS (
  SELECT g.*, s.seat, hash($1, 'assessment', g.id, s.seat) AS draw
  FROM assessment_groups g JOIN range(45) s(seat) ON s.seat < g.size
),
results AS (
  SELECT
    *,
    CASE WHEN hash(draw, 1) % 100 < 5 THEN 'absent' WHEN hash(draw, 1) % 100 < 78 THEN 'pass' ELSE 'fail' END AS result
  FROM seats
)
SELECT
  region, DATE '2026-10-31' AS as_of_date, 'A' || CAST(id AS INTEGER) || '-' || seat AS record_id, 'person' AS record_grain,
  'pk1_a' || to_hex(draw) AS person_key, unit AS reporting_unit_id, assessment_type, assessment_org_id,
  assessment_org_type, institution AS training_institution_id, program, occupation AS occupation_code,
  is_digital_declared, level_system, level, exam_date, 'first' AS attempt, result <> 'absent' AS attended,
  result AS assessment_result, result = 'pass' AND certificate_date IS NOT NULL AS certificate_issued,
  CASE WHEN result = 'pass' THEN certificate_date END AS certificate_date,
  CASE WHEN result = 'pass' THEN 100 + hash(draw, 2) % 200 END AS assessment_subsidy_amount
FROM results
