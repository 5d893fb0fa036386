-- Every view of one cut at once: each dimension under the filters of all others, not its own.
-- Grain: one row per view, key and event; view 'whole' has the key '', view 'all' is the whole without any filter but
--        the period, view 'month' (2026-03) leaves the period aside; key '' where the records leave the dimension empty.
-- Params: $1 dataset, $2 events (joined by |), $3 region, $4 from, $5 to (ISO days, both included; NULL = open),
--         $6 from and $7 to of the period to compare with (NULL = none), $8 unit, $9 institution, $10 assessor,
--         $11 occupation, $12 level, $13 programme, $14 channel, $15 type, $16 digital, $17 trainee category, $18 age
--         band (values joined by |, NULL = all), $19 what is summed: count, hours or amount.
-- Units: value and before (the compared period) = person-times, person-hours or fen; records = rows of the files
--        behind value.
WITH marked AS (
  SELECT
    event, day, unit, institution, assessor, occupation, level, programme, channel, type, digital, category, age, records,
    CASE $19 WHEN 'hours' THEN hours WHEN 'amount' THEN amount_fen ELSE count END AS value,
    ($4 IS NULL OR day >= CAST($4 AS DATE)) AND ($5 IS NULL OR day <= CAST($5 AS DATE)) AS is_now,
    $6 IS NOT NULL AND day BETWEEN CAST($6 AS DATE) AND CAST($7 AS DATE) AS is_before,
    -- One bit for each filter that the facts do not pass.
    CASE WHEN $8 IS NULL OR list_contains(string_split($8, '|'), unit) THEN 0 ELSE 1 END
      + CASE WHEN $9 IS NULL OR list_contains(string_split($9, '|'), institution) THEN 0 ELSE 2 END
      + CASE WHEN $10 IS NULL OR list_contains(string_split($10, '|'), assessor) THEN 0 ELSE 4 END
      + CASE WHEN $11 IS NULL OR list_contains(string_split($11, '|'), occupation) THEN 0 ELSE 8 END
      + CASE WHEN $12 IS NULL OR list_contains(string_split($12, '|'), level) THEN 0 ELSE 16 END
      + CASE WHEN $13 IS NULL OR list_contains(string_split($13, '|'), programme) THEN 0 ELSE 32 END
      + CASE WHEN $14 IS NULL OR list_contains(string_split($14, '|'), channel) THEN 0 ELSE 64 END
      + CASE WHEN $15 IS NULL OR list_contains(string_split($15, '|'), type) THEN 0 ELSE 128 END
      + CASE WHEN $16 IS NULL OR list_contains(string_split($16, '|'), digital) THEN 0 ELSE 256 END
      + CASE WHEN $17 IS NULL OR list_contains(string_split($17, '|'), category) THEN 0 ELSE 512 END
      + CASE WHEN $18 IS NULL OR list_contains(string_split($18, '|'), age) THEN 0 ELSE 1024 END AS misses
  FROM explore_cells
  WHERE dataset = $1 AND region = $3 AND list_contains(string_split($2, '|'), event)
),
kept AS MATERIALIZED (
  SELECT * FROM marked WHERE bit_count(misses) <= 1
),
counted AS (
  SELECT 'whole' AS view, '' AS key, event, value, records, is_now, is_before FROM kept WHERE misses = 0
  UNION ALL
  SELECT 'all', '', event, value, records, is_now, is_before FROM marked
  UNION ALL
  -- The months stand under every filter but the period's.
  SELECT 'month', strftime(day, '%Y-%m'), event, value, records, true, false FROM kept WHERE misses = 0
  UNION ALL
  SELECT 'unit', unit, event, value, records, is_now, is_before FROM kept WHERE misses IN (0, 1)
  UNION ALL
  SELECT 'institution', institution, event, value, records, is_now, is_before FROM kept WHERE misses IN (0, 2)
  UNION ALL
  SELECT 'assessor', assessor, event, value, records, is_now, is_before FROM kept WHERE misses IN (0, 4)
  UNION ALL
  SELECT 'occupation', occupation, event, value, records, is_now, is_before FROM kept WHERE misses IN (0, 8)
  UNION ALL
  SELECT 'level', level, event, value, records, is_now, is_before FROM kept WHERE misses IN (0, 16)
  UNION ALL
  SELECT 'programme', programme, event, value, records, is_now, is_before FROM kept WHERE misses IN (0, 32)
  UNION ALL
  SELECT 'channel', channel, event, value, records, is_now, is_before FROM kept WHERE misses IN (0, 64)
  UNION ALL
  SELECT 'type', type, event, value, records, is_now, is_before FROM kept WHERE misses IN (0, 128)
  UNION ALL
  SELECT 'digital', digital, event, value, records, is_now, is_before FROM kept WHERE misses IN (0, 256)
  UNION ALL
  SELECT 'category', category, event, value, records, is_now, is_before FROM kept WHERE misses IN (0, 512)
  UNION ALL
  SELECT 'age', age, event, value, records, is_now, is_before FROM kept WHERE misses IN (0, 1024)
)
SELECT
  view, coalesce(key, '') AS key, event,
  coalesce(sum(value) FILTER (is_now), 0) AS value,
  coalesce(sum(value) FILTER (is_before), 0) AS before,
  coalesce(sum(records) FILTER (is_now), 0) AS records
FROM counted
GROUP BY view, coalesce(key, ''), event
ORDER BY view, key, event
