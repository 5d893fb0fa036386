-- E-09: two whole years running below the floor are the exit case, while the institution is in the catalogue.
-- Grain: one row per institution and second year in breach or pending; the others counted by unit, institution
--        and year.
-- Params: $1 region, $2 as-of date (ISO text).
-- Units: found = passed/examinees of the first year and the second, joined by |; expected = the floor (share).
WITH years AS (
  SELECT
    y.institution, y.unit, y.year, y.examinees, y.passed, f.value AS floor,
    y.examinees > 0 AND y.passed / y.examinees < f.value AS is_below,
    s.valid_from <= make_date(CAST(y.year AS INTEGER), 1, 1) AS is_whole,
    make_date(CAST(y.year AS INTEGER), 12, 31) AS year_end
  FROM rule_year_rates y
  JOIN rule_scopes s ON s.rule = 'E-09'
  JOIN rule_standards f
    ON f.name = 'pass-rate-floor' AND make_date(CAST(y.year AS INTEGER), 12, 31) BETWEEN f.valid_from AND f.valid_to
  WHERE y.region = $1 AND y.reading = 'best' AND y.span = 'notice' AND y.year <= year(CAST($2 AS DATE))
),
pairs AS (
  SELECT
    b.*, a.passed AS passed_before, a.examinees AS examinees_before, coalesce(a.is_below, false) AS was_below,
    coalesce(a.is_whole, true) AND b.is_whole AS are_whole,
    EXISTS (
      FROM rule_catalogue k
      WHERE k.region = $1 AND k.institution = b.institution AND k.date_out <= CAST($2 AS DATE)
    ) AND NOT EXISTS (
      FROM rule_catalogue k
      WHERE k.region = $1 AND k.institution = b.institution AND k.date_out > CAST($2 AS DATE)
    ) AS has_left
  FROM years b LEFT JOIN years a ON a.institution = b.institution AND a.year = b.year - 1
  WHERE b.examinees > 0
),
checked AS (
  SELECT
    'assessment' AS dataset, institution || '|' || year AS case_key, unit, institution,
      CAST(year AS VARCHAR) AS month,
    CASE
      WHEN NOT is_below OR has_left THEN CASE WHEN is_whole THEN 'pass' ELSE 'not-checkable' END
      WHEN NOT are_whole THEN 'not-checkable'
      WHEN NOT was_below THEN 'pass'
      WHEN year_end > CAST($2 AS DATE) THEN 'pending'
      ELSE 'breach'
    END AS verdict,
    CASE WHEN year_end > CAST($2 AS DATE) THEN 'year-running' ELSE 'two-years-below' END AS reason,
    concat(CAST(passed_before AS BIGINT), '/', CAST(examinees_before AS BIGINT), '|', CAST(passed AS BIGINT), '/',
      CAST(examinees AS BIGINT)) AS found,
    CAST(floor AS VARCHAR) AS expected,
    CASE WHEN year_end > CAST($2 AS DATE) THEN strftime(year_end, '%Y-%m-%d') END AS due_date,
    CASE WHEN NOT is_whole OR (is_below AND NOT has_left AND NOT are_whole) THEN 'two_whole_years' END AS missing
  FROM pairs
)
FROM rule_columns
UNION ALL BY NAME
SELECT *, 1 AS cases FROM checked WHERE verdict IN ('breach', 'pending')
UNION ALL BY NAME
SELECT dataset, unit, institution, left(month, 4) AS month, verdict, missing, count(*) AS cases
FROM checked WHERE verdict NOT IN ('breach', 'pending') GROUP BY ALL
