-- One figure of distinct persons (or things): dataset event × slice × period, whole or by one dimension.
-- A subject counts once inside the period ($16 false) or once in each calendar year ($16 true); by day or month it
-- stands on its first day. Facts without a subject count for themselves and are told apart as keyless.
-- Grain: one row per key; keys of a dimension do not add up to the whole, since a person may stand under several.
-- Params: $1–$15 as in counts.sql, $16 once in each calendar year.
-- Units: value = persons or things, keyless included; keyless = person-times without a person code; records = rows.
WITH facts AS (
  SELECT
    subject, day, count, records,
    CASE WHEN $16 THEN year(day) ELSE 0 END AS span,
    CASE $15
      WHEN 'unit' THEN unit
      WHEN 'institution' THEN institution
      WHEN 'assessor' THEN assessor
      WHEN 'occupation' THEN occupation
      WHEN 'level' THEN level
      WHEN 'programme' THEN programme
      WHEN 'channel' THEN channel
      WHEN 'type' THEN type
      WHEN 'digital' THEN digital
    END AS dimension
  FROM subject_facts
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
),
counted AS (
  SELECT dimension, min(day) AS day, 1 AS value, 0 AS keyless, sum(records) AS records
  FROM facts WHERE subject IS NOT NULL
  GROUP BY dimension, subject, span
  UNION ALL
  SELECT dimension, day, count, count, records
  FROM facts WHERE subject IS NULL
)
SELECT
  coalesce(
    CASE $15
      WHEN 'none' THEN ''
      WHEN 'day' THEN strftime(day, '%Y-%m-%d')
      WHEN 'month' THEN strftime(day, '%Y-%m')
      ELSE dimension
    END,
    ''
  ) AS key,
  CAST(sum(value) AS DOUBLE) AS value,
  CAST(sum(keyless) AS DOUBLE) AS keyless,
  CAST(sum(records) AS DOUBLE) AS records
FROM counted
GROUP BY 1
ORDER BY 1
