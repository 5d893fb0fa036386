-- Which of the known cases the loaded rows could show again: one of their records is loaded; for a case of many records
-- some record of its institution, or of its dataset where it has no institution either.
-- Grain: one row per case. Reads known_cases: one row per case and record, record_id NULL for a case of many.
WITH records AS (
  SELECT 'training' AS dataset, region, record_id, institution_id AS institution, NULL AS assessor FROM training
  UNION ALL
  SELECT 'assessment', region, record_id, training_institution_id, assessment_org_id FROM assessment
  UNION ALL
  SELECT 'competition', region, record_id, host_institution_id, NULL FROM competition
  UNION ALL
  SELECT 'supply', region, record_id, host_institution_id, NULL FROM supply
),
bodies AS (
  SELECT DISTINCT dataset, region, institution FROM records WHERE institution IS NOT NULL
  UNION
  SELECT DISTINCT dataset, region, assessor FROM records WHERE assessor IS NOT NULL
)
SELECT id FROM known_cases SEMI JOIN records USING (dataset, region, record_id)
UNION
SELECT id FROM known_cases SEMI JOIN bodies USING (dataset, region, institution) WHERE record_id IS NULL
UNION
SELECT id FROM known_cases SEMI JOIN (SELECT DISTINCT dataset, region FROM records) USING (dataset, region)
WHERE record_id IS NULL AND institution IS NULL
