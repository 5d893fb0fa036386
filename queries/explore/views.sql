-- Every view of one cut at once: each dimension under the filters of all others, not its own.
-- Grain: one row per group: of the columns month to age those that are not NULL. Month, unit, institution, assessor and
--        occupation are grouped by themselves; the dimensions of few values, and trainee category with age, together,
--        since their combinations are few and one pass is quicker than seven. `grouped` tells which (a bit is set where
--        the column is not grouped: month 64, unit 32, institution 16, assessor 8, occupation 4, level 2, age 1).
--        `mark` = 2 × misses + event; misses = the bit of the one filter that is not passed, 0 where all are.
-- Params: $1 from, $2 to (ISO days, both included; NULL = open), $3 from and $4 to of the period to compare with (NULL =
--         none), $5 unit, $6 institution, $7 assessor, $8 occupation, $9 level, $10 programme, $11 channel, $12 type,
--         $13 digital, $14 trainee category, $15 age band (codes joined by |, NULL = all), $16 what is summed: count,
--         hours or amount.
-- Units: value, before (the compared period) and ever (any time) = person-times, person-hours or fen; records and
--        ever_records = rows of the files behind value and ever.
WITH marked AS (
  SELECT
    month, event, unit, institution, assessor, occupation, level, programme, channel, type, digital, category, age, records,
    CASE $16 WHEN 'hours' THEN hours WHEN 'amount' THEN amount_fen ELSE count END AS value,
    ($1 IS NULL OR day >= CAST($1 AS DATE)) AND ($2 IS NULL OR day <= CAST($2 AS DATE)) AS is_now,
    $3 IS NOT NULL AND day BETWEEN CAST($3 AS DATE) AND CAST($4 AS DATE) AS is_before,
    -- One bit for each filter that the facts do not pass.
    CASE WHEN $5 IS NULL OR list_contains(CAST(string_split($5, '|') AS USMALLINT[]), unit) THEN 0 ELSE 1 END
      + CASE WHEN $6 IS NULL OR list_contains(CAST(string_split($6, '|') AS USMALLINT[]), institution) THEN 0 ELSE 2 END
      + CASE WHEN $7 IS NULL OR list_contains(CAST(string_split($7, '|') AS USMALLINT[]), assessor) THEN 0 ELSE 4 END
      + CASE WHEN $8 IS NULL OR list_contains(CAST(string_split($8, '|') AS USMALLINT[]), occupation) THEN 0 ELSE 8 END
      + CASE WHEN $9 IS NULL OR list_contains(CAST(string_split($9, '|') AS USMALLINT[]), level) THEN 0 ELSE 16 END
      + CASE WHEN $10 IS NULL OR list_contains(CAST(string_split($10, '|') AS USMALLINT[]), programme) THEN 0 ELSE 32 END
      + CASE WHEN $11 IS NULL OR list_contains(CAST(string_split($11, '|') AS USMALLINT[]), channel) THEN 0 ELSE 64 END
      + CASE WHEN $12 IS NULL OR list_contains(CAST(string_split($12, '|') AS USMALLINT[]), type) THEN 0 ELSE 128 END
      + CASE WHEN $13 IS NULL OR list_contains(CAST(string_split($13, '|') AS USMALLINT[]), digital) THEN 0 ELSE 256 END
      + CASE WHEN $14 IS NULL OR list_contains(CAST(string_split($14, '|') AS USMALLINT[]), category) THEN 0 ELSE 512 END
      + CASE WHEN $15 IS NULL OR list_contains(CAST(string_split($15, '|') AS USMALLINT[]), age) THEN 0 ELSE 1024 END AS misses
  FROM explore_coded
),
kept AS (
  SELECT
    month, unit, institution, assessor, occupation, level, programme, channel, type, digital, category, age,
    misses * 2 + event AS mark, value AS ever, records AS ever_records,
    CASE WHEN is_now THEN value ELSE 0 END AS value,
    CASE WHEN is_before THEN value ELSE 0 END AS before,
    CASE WHEN is_now THEN records ELSE 0 END AS records
  FROM marked
  WHERE bit_count(misses) <= 1
)
SELECT
  grouping_id(month, unit, institution, assessor, occupation, level, age) AS grouped, mark,
  month, unit, institution, assessor, occupation, level, programme, channel, type, digital, category, age,
  sum(value) AS value, sum(before) AS before, sum(records) AS records,
  sum(ever) AS ever, sum(ever_records) AS ever_records
FROM kept
GROUP BY GROUPING SETS (
  (month, mark), (unit, mark), (institution, mark), (assessor, mark), (occupation, mark),
  (level, programme, channel, type, digital, mark), (category, age, mark)
)
