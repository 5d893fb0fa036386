-- One cut by up to four keys at once: what a pivot table and a heat map are made of; their subtotals are sums of it.
-- Grain: one row per combination of keys and event; a key is '' where the records leave it empty, or none is asked for.
-- Params: $1–$19 as in views.sql, $20–$23 the keys: year, quarter, month or a dimension (NULL = none).
-- Units: value and before (the compared period) = person-times, person-hours or fen; records = rows of the files
--        behind value.
WITH kept AS (
  SELECT
    *,
    CASE $19 WHEN 'hours' THEN hours WHEN 'amount' THEN amount_fen ELSE count END AS summed,
    ($4 IS NULL OR day >= CAST($4 AS DATE)) AND ($5 IS NULL OR day <= CAST($5 AS DATE)) AS is_now,
    $6 IS NOT NULL AND day BETWEEN CAST($6 AS DATE) AND CAST($7 AS DATE) AS is_before
  FROM explore_cells
  WHERE dataset = $1 AND region = $3 AND list_contains(string_split($2, '|'), event)
    AND ($8 IS NULL OR list_contains(string_split($8, '|'), unit))
    AND ($9 IS NULL OR list_contains(string_split($9, '|'), institution))
    AND ($10 IS NULL OR list_contains(string_split($10, '|'), assessor))
    AND ($11 IS NULL OR list_contains(string_split($11, '|'), occupation))
    AND ($12 IS NULL OR list_contains(string_split($12, '|'), level))
    AND ($13 IS NULL OR list_contains(string_split($13, '|'), programme))
    AND ($14 IS NULL OR list_contains(string_split($14, '|'), channel))
    AND ($15 IS NULL OR list_contains(string_split($15, '|'), type))
    AND ($16 IS NULL OR list_contains(string_split($16, '|'), digital))
    AND ($17 IS NULL OR list_contains(string_split($17, '|'), category))
    AND ($18 IS NULL OR list_contains(string_split($18, '|'), age))
),
keyed AS (
  SELECT
    event, summed, records, is_now, is_before,
    CASE $20
      WHEN 'year' THEN strftime(day, '%Y') WHEN 'quarter' THEN year(day) || '-Q' || quarter(day)
      WHEN 'month' THEN strftime(day, '%Y-%m') WHEN 'unit' THEN unit WHEN 'institution' THEN institution
      WHEN 'assessor' THEN assessor WHEN 'occupation' THEN occupation WHEN 'level' THEN level
      WHEN 'programme' THEN programme WHEN 'channel' THEN channel WHEN 'type' THEN type WHEN 'digital' THEN digital
      WHEN 'category' THEN category WHEN 'age' THEN age
    END AS key1,
    CASE $21
      WHEN 'year' THEN strftime(day, '%Y') WHEN 'quarter' THEN year(day) || '-Q' || quarter(day)
      WHEN 'month' THEN strftime(day, '%Y-%m') WHEN 'unit' THEN unit WHEN 'institution' THEN institution
      WHEN 'assessor' THEN assessor WHEN 'occupation' THEN occupation WHEN 'level' THEN level
      WHEN 'programme' THEN programme WHEN 'channel' THEN channel WHEN 'type' THEN type WHEN 'digital' THEN digital
      WHEN 'category' THEN category WHEN 'age' THEN age
    END AS key2,
    CASE $22
      WHEN 'year' THEN strftime(day, '%Y') WHEN 'quarter' THEN year(day) || '-Q' || quarter(day)
      WHEN 'month' THEN strftime(day, '%Y-%m') WHEN 'unit' THEN unit WHEN 'institution' THEN institution
      WHEN 'assessor' THEN assessor WHEN 'occupation' THEN occupation WHEN 'level' THEN level
      WHEN 'programme' THEN programme WHEN 'channel' THEN channel WHEN 'type' THEN type WHEN 'digital' THEN digital
      WHEN 'category' THEN category WHEN 'age' THEN age
    END AS key3,
    CASE $23
      WHEN 'year' THEN strftime(day, '%Y') WHEN 'quarter' THEN year(day) || '-Q' || quarter(day)
      WHEN 'month' THEN strftime(day, '%Y-%m') WHEN 'unit' THEN unit WHEN 'institution' THEN institution
      WHEN 'assessor' THEN assessor WHEN 'occupation' THEN occupation WHEN 'level' THEN level
      WHEN 'programme' THEN programme WHEN 'channel' THEN channel WHEN 'type' THEN type WHEN 'digital' THEN digital
      WHEN 'category' THEN category WHEN 'age' THEN age
    END AS key4
  FROM kept
)
SELECT
  coalesce(key1, '') AS key1, coalesce(key2, '') AS key2, coalesce(key3, '') AS key3, coalesce(key4, '') AS key4, event,
  coalesce(sum(summed) FILTER (is_now), 0) AS value,
  coalesce(sum(summed) FILTER (is_before), 0) AS before,
  coalesce(sum(records) FILTER (is_now), 0) AS records
FROM keyed
WHERE is_now OR is_before
GROUP BY 1, 2, 3, 4, event
ORDER BY key1, key2, key3, key4, event
