-- The event cube as the free cuts read it: what is not filled in is the empty text, what only records tell is not known.
-- Grain: as queries/build/event_cube.sql; category and age are always ''.
CREATE OR REPLACE VIEW explore_cells AS
SELECT
  dataset, event, day, region, coalesce(unit, '') AS unit, coalesce(institution, '') AS institution,
  coalesce(assessor, '') AS assessor, coalesce(occupation, '') AS occupation, coalesce(level, '') AS level,
  coalesce(programme, '') AS programme, coalesce(channel, '') AS channel, coalesce(type, '') AS type,
  coalesce(digital, '') AS digital, '' AS category, '' AS age, count, records, hours, amount_fen
FROM event_cube
