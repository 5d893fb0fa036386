-- The columns that every rule answers, without rows: what a rule does not fill is NULL.
-- Grain: one row per finding (breach, pending), or per unit, institution, year and verdict where nothing is found.
-- Units: cases = cases of the rule; records = rows of the loaded files; due_date = ISO day.
CREATE OR REPLACE VIEW rule_columns AS
SELECT
  CAST(NULL AS VARCHAR) AS dataset, CAST(NULL AS VARCHAR) AS case_key, CAST(NULL AS VARCHAR) AS record_id,
  CAST(NULL AS VARCHAR) AS record_ids, CAST(NULL AS VARCHAR) AS person_key, CAST(NULL AS VARCHAR) AS unit,
  CAST(NULL AS VARCHAR) AS institution, CAST(NULL AS VARCHAR) AS class_id, CAST(NULL AS VARCHAR) AS month,
  CAST(NULL AS VARCHAR) AS verdict, CAST(NULL AS VARCHAR) AS reason, CAST(NULL AS VARCHAR) AS found,
  CAST(NULL AS VARCHAR) AS expected, CAST(NULL AS VARCHAR) AS due_date, CAST(NULL AS VARCHAR) AS missing,
  CAST(NULL AS DOUBLE) AS cases
WHERE false
