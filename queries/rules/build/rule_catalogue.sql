-- Stays of training institutions in the catalogue, from the supply records.
-- Grain: one row per register record; date_in NULL where the record does not date the entry.
-- Units: date_in = first day inside; date_out = first day outside, 9999-12-31 while inside.
CREATE OR REPLACE VIEW rule_catalogue AS
SELECT
  region, item_id AS institution, reporting_unit_id AS unit, catalogue_in_date AS date_in,
  coalesce(catalogue_out_date, DATE '9999-12-31') AS date_out
FROM supply
WHERE item_type = 'training-institution'
