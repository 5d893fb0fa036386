-- Institutions with examinees, and those of them whose yearly pass rate by best result reaches the floor.
-- Grain: one row per key; by 'institution' the key is the institution and the figures are its own.
-- Params: $1 region, $2 year, $3 unit, $4 institution, $5 programme, $6 occupation, $7 level (values joined by |,
--         NULL = all), $8 floor (share), $9 by: none, institution or unit.
-- Units: part = institutions at or above the floor; whole = institutions with examinees; examinees, passed = persons.
WITH institution_years AS (
  SELECT
    institution, min(unit) AS unit, sum(examinees) AS examinees, sum(passed) AS passed, sum(absent) AS absent
  FROM pass_rates
  WHERE region = $1 AND year = $2
    AND ($3 IS NULL OR list_contains(string_split($3, '|'), unit))
    AND ($4 IS NULL OR list_contains(string_split($4, '|'), institution))
    AND ($5 IS NULL OR list_contains(string_split($5, '|'), programme))
    AND ($6 IS NULL OR list_contains(string_split($6, '|'), occupation))
    AND ($7 IS NULL OR list_contains(string_split($7, '|'), level))
  GROUP BY institution
)
SELECT
  CASE $9 WHEN 'institution' THEN institution WHEN 'unit' THEN unit ELSE '' END AS key,
  CAST(count(*) FILTER (examinees > 0 AND passed >= CAST($8 AS DOUBLE) * examinees) AS DOUBLE) AS part,
  CAST(count(*) FILTER (examinees > 0) AS DOUBLE) AS whole,
  CAST(sum(examinees) AS DOUBLE) AS examinees,
  CAST(sum(passed) AS DOUBLE) AS passed,
  CAST(sum(absent) AS DOUBLE) AS absent
FROM institution_years
GROUP BY 1
ORDER BY 1
