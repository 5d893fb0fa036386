-- One cut by up to four keys at once: what a pivot table and a heat map are made of; their subtotals are sums of it.
-- Grain: one row per combination of keys and event (its place among the measure's events).
-- Params: $1–$16 as in views.sql, $17–$20 the keys: year (since 2000), quarter (since the first of 2000), month (since
--         January 2000) or a dimension, whose keys are codes; NULL = none, its keys are NULL.
-- Units: value and before (the compared period) = person-times, person-hours or fen; records = rows of the files
--        behind value.
WITH kept AS (
  SELECT
    event, records,
    CASE $16 WHEN 'hours' THEN hours WHEN 'amount' THEN amount_fen ELSE count END AS summed,
    ($1 IS NULL OR day >= CAST($1 AS DATE)) AND ($2 IS NULL OR day <= CAST($2 AS DATE)) AS is_now,
    $3 IS NOT NULL AND day BETWEEN CAST($3 AS DATE) AND CAST($4 AS DATE) AS is_before,
    CASE $17
      WHEN 'year' THEN month // 12 WHEN 'quarter' THEN month // 3 WHEN 'month' THEN month
      WHEN 'unit' THEN unit WHEN 'institution' THEN institution WHEN 'assessor' THEN assessor
      WHEN 'occupation' THEN occupation WHEN 'level' THEN level WHEN 'programme' THEN programme
      WHEN 'channel' THEN channel WHEN 'type' THEN type WHEN 'digital' THEN digital
      WHEN 'category' THEN category WHEN 'age' THEN age
    END AS key1,
    CASE $18
      WHEN 'year' THEN month // 12 WHEN 'quarter' THEN month // 3 WHEN 'month' THEN month
      WHEN 'unit' THEN unit WHEN 'institution' THEN institution WHEN 'assessor' THEN assessor
      WHEN 'occupation' THEN occupation WHEN 'level' THEN level WHEN 'programme' THEN programme
      WHEN 'channel' THEN channel WHEN 'type' THEN type WHEN 'digital' THEN digital
      WHEN 'category' THEN category WHEN 'age' THEN age
    END AS key2,
    CASE $19
      WHEN 'year' THEN month // 12 WHEN 'quarter' THEN month // 3 WHEN 'month' THEN month
      WHEN 'unit' THEN unit WHEN 'institution' THEN institution WHEN 'assessor' THEN assessor
      WHEN 'occupation' THEN occupation WHEN 'level' THEN level WHEN 'programme' THEN programme
      WHEN 'channel' THEN channel WHEN 'type' THEN type WHEN 'digital' THEN digital
      WHEN 'category' THEN category WHEN 'age' THEN age
    END AS key3,
    CASE $20
      WHEN 'year' THEN month // 12 WHEN 'quarter' THEN month // 3 WHEN 'month' THEN month
      WHEN 'unit' THEN unit WHEN 'institution' THEN institution WHEN 'assessor' THEN assessor
      WHEN 'occupation' THEN occupation WHEN 'level' THEN level WHEN 'programme' THEN programme
      WHEN 'channel' THEN channel WHEN 'type' THEN type WHEN 'digital' THEN digital
      WHEN 'category' THEN category WHEN 'age' THEN age
    END AS key4
  FROM explore_coded
  WHERE true
    AND ($5 IS NULL OR list_contains(CAST(string_split($5, '|') AS USMALLINT[]), unit))
    AND ($6 IS NULL OR list_contains(CAST(string_split($6, '|') AS USMALLINT[]), institution))
    AND ($7 IS NULL OR list_contains(CAST(string_split($7, '|') AS USMALLINT[]), assessor))
    AND ($8 IS NULL OR list_contains(CAST(string_split($8, '|') AS USMALLINT[]), occupation))
    AND ($9 IS NULL OR list_contains(CAST(string_split($9, '|') AS USMALLINT[]), level))
    AND ($10 IS NULL OR list_contains(CAST(string_split($10, '|') AS USMALLINT[]), programme))
    AND ($11 IS NULL OR list_contains(CAST(string_split($11, '|') AS USMALLINT[]), channel))
    AND ($12 IS NULL OR list_contains(CAST(string_split($12, '|') AS USMALLINT[]), type))
    AND ($13 IS NULL OR list_contains(CAST(string_split($13, '|') AS USMALLINT[]), digital))
    AND ($14 IS NULL OR list_contains(CAST(string_split($14, '|') AS USMALLINT[]), category))
    AND ($15 IS NULL OR list_contains(CAST(string_split($15, '|') AS USMALLINT[]), age))
)
SELECT
  key1, key2, key3, key4, event,
  coalesce(sum(summed) FILTER (is_now), 0) AS value,
  coalesce(sum(summed) FILTER (is_before), 0) AS before,
  coalesce(sum(records) FILTER (is_now), 0) AS records
FROM kept
WHERE is_now OR is_before
GROUP BY key1, key2, key3, key4, event
ORDER BY key1, key2, key3, key4, event
