-- E-08: yearly pass rate at least at the floor, by best result; a running year is a notice only.
-- Grain: one row per institution and year in breach or pending; the others counted by unit, institution and year.
-- Params: $1 region, $2 as-of date (ISO text).
-- Units: found = passed/examinees (persons); expected = passes at the floor (rounded up).
WITH years AS (
  SELECT
    y.*, f.value AS floor,
    make_date(CAST(y.year AS INTEGER), 12, 31) AS year_end,
    s.valid_from <= make_date(CAST(y.year AS INTEGER), 1, 1) AS is_whole
  FROM rule_year_rates y
  JOIN rule_scopes s ON s.rule = 'E-08'
  LEFT JOIN rule_standards f
    ON f.name = 'pass-rate-floor' AND make_date(CAST(y.year AS INTEGER), 12, 31) BETWEEN f.valid_from AND f.valid_to
  WHERE y.region = $1 AND y.reading = 'best' AND y.span = 'notice' AND y.year <= year(CAST($2 AS DATE))
),
checked AS (
  SELECT
    'assessment' AS dataset, institution || '|' || year AS case_key, unit, institution,
      CAST(year AS VARCHAR) AS month,
    CASE
      WHEN examinees = 0 OR NOT is_whole OR floor IS NULL THEN 'not-checkable'
      WHEN passed / examinees >= floor THEN 'pass'
      WHEN year_end > CAST($2 AS DATE) THEN 'pending'
      ELSE 'breach'
    END AS verdict,
    CASE WHEN year_end > CAST($2 AS DATE) THEN 'year-running' ELSE 'below-floor' END AS reason,
    CAST(CAST(passed AS BIGINT) AS VARCHAR) || '/' || CAST(CAST(examinees AS BIGINT) AS VARCHAR) AS found,
    CAST(CAST(ceil(round(floor * examinees, 6)) AS BIGINT) AS VARCHAR) AS expected,
    CASE WHEN year_end > CAST($2 AS DATE) THEN strftime(year_end, '%Y-%m-%d') END AS due_date,
    CASE WHEN examinees = 0 THEN 'examinees' WHEN NOT is_whole THEN 'whole_year' WHEN floor IS NULL
      THEN 'pass_rate_floor' END AS missing
  FROM years
)
FROM rule_columns
UNION ALL BY NAME
SELECT *, 1 AS cases FROM checked WHERE verdict IN ('breach', 'pending')
UNION ALL BY NAME
SELECT dataset, unit, institution, left(month, 4) AS month, verdict, missing, count(*) AS cases
FROM checked WHERE verdict NOT IN ('breach', 'pending') GROUP BY ALL
