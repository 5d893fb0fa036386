-- Training records under each rule that binds them: by region, programme, unit and the day the class starts.
-- Grain: one row per rule and record in its scope. Units: as data/schemas/training.json.
CREATE OR REPLACE VIEW rule_training AS
SELECT
  r.rule, 'training' AS dataset, t.reporting_unit_id AS unit, t.institution_id AS institution,
  strftime(t.class_start_date, '%Y-%m') AS month, t.class_start_date AS day, r.valid_from, t.*
FROM training t JOIN rule_scopes r
  ON r.region = t.region
  AND (r.programmes IS NULL OR contains(r.programmes, '|' || t.program || '|'))
  AND (r.unit IS NULL OR r.unit = t.reporting_unit_id)
  AND t.class_start_date >= r.valid_from
  AND t.class_start_date <= r.valid_to
