-- The figure of a cut as it can be read: what the page answers from numbers, from the values themselves.
-- Grain: one row per event with a fact in the cut.
-- Params: $1 dataset, $2 events (joined by |), $3 region, $4 from, $5 to (ISO days, both included; NULL = open), $6 unit,
--         $7 institution, $8 assessor, $9 occupation, $10 level, $11 programme, $12 channel, $13 type, $14 digital,
--         $15 trainee category, $16 age band (values joined by |, NULL = all, '' = not filled in), $17 what is summed:
--         count, hours or amount.
-- Units: value = person-times, person-hours or fen; records = rows of the files behind it.
SELECT
  event,
  coalesce(sum(CASE $17 WHEN 'hours' THEN hours WHEN 'amount' THEN amount_fen ELSE count END), 0) AS value,
  sum(records) AS records
FROM explore_cells
WHERE dataset = $1 AND region = $3 AND list_contains(string_split($2, '|'), event)
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
  AND ($15 IS NULL OR list_contains(string_split($15, '|'), category))
  AND ($16 IS NULL OR list_contains(string_split($16, '|'), age))
GROUP BY event
ORDER BY event
