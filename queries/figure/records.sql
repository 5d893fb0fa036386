-- The single records behind a figure, oldest first; for checking, and only where the rows are in the engine.
-- Grain: one row per record. Params: $1–$14 as in counts.sql, $15 how many at most.
-- Units: day = ISO day of the counted event; count = person-times of the record; subject = person code or item id.
SELECT
  record_id, strftime(day, '%Y-%m-%d') AS day, unit, institution, assessor, occupation, level, programme, channel,
  type, subject, CAST(count AS DOUBLE) AS count
FROM event_facts
WHERE dataset = $1 AND event = $2 AND region = $3
  AND ($4 IS NULL OR day >= CAST($4 AS DATE))
  AND ($5 IS NULL OR day <= CAST($5 AS DATE))
  AND ($6 IS NULL OR list_contains(string_split($6, '|'), unit))
  AND ($7 IS NULL OR list_contains(string_split($7, '|'), institution))
  AND ($8 IS NULL OR list_contains(string_split($8, '|'), assessor))
  AND ($9 IS NULL OR list_contains(string_split($9, '|'), occupation))
  AND ($10 IS NULL OR list_contains(string_split($10, '|'), level))
  AND ($11 IS NULL OR list_contains(string_split($11, '|'), programme))
  AND ($12 IS NULL OR list_contains(string_split($12, '|'), channel))
  AND ($13 IS NULL OR list_contains(string_split($13, '|'), type))
  AND ($14 IS NULL OR list_contains(string_split($14, '|'), digital))
ORDER BY day, record_id
LIMIT $15
