-- The cube that answers every count of person-times: facts without their subjects.
-- Grain: event × day × region × unit × institution × assessor × occupation × level × programme × channel × type × digital.
-- Units: count = person-times; records = rows of the files; hours = person-hours; amount_fen = fen.
CREATE OR REPLACE TABLE event_cube AS
SELECT
  dataset, event, day, region, unit, institution, assessor, occupation, level, programme, channel, type, digital,
  CAST(sum(count) AS DOUBLE) AS count,
  CAST(count(*) AS DOUBLE) AS records,
  CAST(sum(hours) AS DOUBLE) AS hours,
  CAST(sum(amount_fen) AS DOUBLE) AS amount_fen
FROM event_facts
GROUP BY ALL
ORDER BY ALL
