-- The cells of one dataset, region and the events of a measure.
-- Grain: as queries/explore/cells.sql. Params: $1 dataset, $2 events (joined by |), $3 region.
CREATE OR REPLACE TEMP TABLE explore_slice AS
SELECT
  day, list_position(string_split($2, '|'), event) - 1 AS event, unit, institution, assessor, occupation, level, programme,
  channel, type, digital, category, age, count, coalesce(hours, 0) AS hours, coalesce(amount_fen, 0) AS amount_fen, records
FROM explore_cells
WHERE dataset = $1 AND region = $3 AND list_contains(string_split($2, '|'), event)
