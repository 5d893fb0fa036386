-- Assessment records under each rule that binds them: by region, programme, unit and the day of the exam.
-- Grain: one row per rule and record in its scope. Units: as data/schemas/assessment.json.
CREATE OR REPLACE VIEW rule_assessment AS
SELECT
  r.rule, 'assessment' AS dataset, a.reporting_unit_id AS unit, a.training_institution_id AS institution,
  strftime(a.exam_date, '%Y-%m') AS month, a.exam_date AS day, r.valid_from, a.*
FROM assessment a JOIN rule_scopes r
  ON r.region = a.region
  AND (r.programmes IS NULL OR contains(r.programmes, '|' || a.program || '|'))
  AND (r.unit IS NULL OR r.unit = a.reporting_unit_id)
  AND a.exam_date >= r.valid_from
  AND a.exam_date <= r.valid_to
