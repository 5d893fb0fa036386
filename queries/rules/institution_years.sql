-- Institutions of the engineer programme by year at the pass-rate floor, under each reading of the denominator.
-- Grain: one row per span, reading, year and institution.
-- Params: $1 region, $2 as-of date (ISO text).
-- Units: examinees, passed, absent as in build/rule_year_rates.sql; floor = share; needed = further passes among the
--        same denominator to reach the floor, 0 where it is reached, NULL without examinees; is_whole = the span
--        covers the whole calendar year; is_over = the year ended by the as-of date.
SELECT
  y.span, y.reading, CAST(y.year AS DOUBLE) AS year, y.institution, y.unit,
  CAST(y.examinees AS DOUBLE) AS examinees, CAST(y.passed AS DOUBLE) AS passed, CAST(y.absent AS DOUBLE) AS absent,
  CAST(f.value AS DOUBLE) AS floor,
  CASE WHEN y.examinees > 0 THEN CAST(greatest(0, ceil(round(f.value * y.examinees, 6)) - y.passed) AS DOUBLE) END AS needed,
  y.span = 'calendar' OR s.valid_from <= make_date(CAST(y.year AS INTEGER), 1, 1) AS is_whole,
  make_date(CAST(y.year AS INTEGER), 12, 31) <= CAST($2 AS DATE) AS is_over
FROM rule_year_rates y
JOIN rule_scopes s ON s.rule = 'E-08'
LEFT JOIN rule_standards f
  ON f.name = 'pass-rate-floor' AND make_date(CAST(y.year AS INTEGER), 12, 31) BETWEEN f.valid_from AND f.valid_to
WHERE y.region = $1 AND y.year <= year(CAST($2 AS DATE))
ORDER BY y.span, y.reading, y.year, y.institution
