-- Examinees and passes by best result, of every institution: what its rates, funnel and occupation mix are made of.
-- Grain: institution × year × unit × occupation × level; '' where the records leave unit, occupation or level empty.
-- Params: $1 region, $2 first year, $3 last year, $4 unit, $5 institution, $6 programme, $7 occupation, $8 level
--         (values joined by |, NULL = all).
-- Units: examinees, passed = persons by best result; absent = sittings missed by persons who sat nothing that year.
SELECT
  institution, year, coalesce(unit, '') AS unit, coalesce(occupation, '') AS occupation, coalesce(level, '') AS level,
  CAST(sum(examinees) AS DOUBLE) AS examinees,
  CAST(sum(passed) AS DOUBLE) AS passed,
  CAST(sum(absent) AS DOUBLE) AS absent
FROM pass_rates
WHERE region = $1 AND year BETWEEN $2 AND $3
  AND ($4 IS NULL OR list_contains(string_split($4, '|'), unit))
  AND ($5 IS NULL OR list_contains(string_split($5, '|'), institution))
  AND ($6 IS NULL OR list_contains(string_split($6, '|'), programme))
  AND ($7 IS NULL OR list_contains(string_split($7, '|'), occupation))
  AND ($8 IS NULL OR list_contains(string_split($8, '|'), level))
GROUP BY ALL
ORDER BY ALL
