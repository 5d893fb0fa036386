-- Trainings cut by attributes of the trained persons too: from single records, which must be in the engine.
-- Grain: as queries/build/event_cube.sql × trainee category × age band; trainings only; '' = not filled in.
-- Units: count = person-times; records = rows of the files; hours = person-hours; amount_fen = fen.
CREATE OR REPLACE TABLE explore_person_cells AS
SELECT
  f.dataset, f.event, f.day, f.region, coalesce(f.unit, '') AS unit, coalesce(f.institution, '') AS institution,
  coalesce(f.assessor, '') AS assessor, coalesce(f.occupation, '') AS occupation, coalesce(f.level, '') AS level,
  coalesce(f.programme, '') AS programme, coalesce(f.channel, '') AS channel, coalesce(f.type, '') AS type,
  coalesce(f.digital, '') AS digital, coalesce(t.trainee_category, '') AS category, coalesce(t.age_band, '') AS age,
  CAST(sum(f.count) AS DOUBLE) AS count,
  CAST(count(*) AS DOUBLE) AS records,
  CAST(sum(f.hours) AS DOUBLE) AS hours,
  CAST(sum(f.amount_fen) AS DOUBLE) AS amount_fen
FROM event_facts f JOIN training t ON t.record_id = f.record_id AND t.region = f.region
WHERE f.dataset = 'training'
GROUP BY ALL
