-- One figure of person-times (or vouchers): dataset event × slice × period, whole or by one dimension.
-- Grain: one row per key; key '' where the records leave the dimension empty; by 'none' a single key ''.
-- Params: $1 dataset, $2 event, $3 region, $4 from, $5 to (ISO days, both included; NULL = open),
--         $6 unit, $7 institution, $8 assessor, $9 occupation, $10 level, $11 programme, $12 channel, $13 type,
--         $14 digital (values joined by |, NULL = all), $15 by: none, day, month or one of these dimensions.
-- Units: value = person-times; keyless is 0 (a count of rows needs no person code); records = rows of the files.
SELECT
  coalesce(
    CASE $15
      WHEN 'none' THEN ''
      WHEN 'day' THEN strftime(day, '%Y-%m-%d')
      WHEN 'month' THEN strftime(day, '%Y-%m')
      WHEN 'unit' THEN unit
      WHEN 'institution' THEN institution
      WHEN 'assessor' THEN assessor
      WHEN 'occupation' THEN occupation
      WHEN 'level' THEN level
      WHEN 'programme' THEN programme
      WHEN 'channel' THEN channel
      WHEN 'type' THEN type
      WHEN 'digital' THEN digital
    END,
    ''
  ) AS key,
  sum(count) AS value,
  0 AS keyless,
  sum(records) AS records
FROM event_cube
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
GROUP BY 1
ORDER BY 1
