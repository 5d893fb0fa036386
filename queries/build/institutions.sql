-- Names and kinds of the institutions that appear in the records, the newest spelling of each.
-- Grain: one row per institution or assessment organisation id.
CREATE OR REPLACE TABLE institutions AS
WITH met AS (
  SELECT institution_id AS id, institution_name AS name, institution_type AS type, class_start_date AS day FROM training
  UNION ALL
  SELECT assessment_org_id, NULL, assessment_org_type, exam_date FROM assessment
  UNION ALL
  SELECT training_institution_id, NULL, NULL, exam_date FROM assessment
  UNION ALL
  -- A name without a day holds where no dated one is there.
  SELECT item_id, item_name, NULL, coalesce(approved_date, DATE '0001-01-01') FROM supply
  WHERE item_type IN ('training-institution', 'evaluation-org')
)
SELECT id, arg_max(name, day) AS name, arg_max(type, day) AS type
FROM met
WHERE id IS NOT NULL
GROUP BY id
ORDER BY id
