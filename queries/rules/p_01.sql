-- P-01: the digital share of skill level certifications reaches its floor by the end of the period.
-- Grain: one row per region in breach or pending; the others counted by unit, institution and year.
-- Params: $1 region, $2 as-of date (ISO text).
-- Units: found = digital/all (sittings); expected = digital sittings at the floor (rounded up); due_date = the
--        deadline.
WITH period AS (
  SELECT r.region, r.valid_from, r.valid_to, f.value AS floor
  FROM rule_scopes r
  LEFT JOIN rule_standards f ON f.name = 'digital-share' AND r.valid_to BETWEEN f.valid_from AND f.valid_to
  WHERE r.rule = 'P-01' AND r.region = $1
),
sittings AS (
  SELECT
    p.valid_to, p.floor, p.valid_to > CAST($2 AS DATE) AS is_running,
    coalesce(sum(count) FILTER (digital IN ('catalogue', 'declared')), 0) AS digital, coalesce(sum(count), 0) AS whole
  FROM period p LEFT JOIN event_cube c
    ON c.region = p.region AND c.dataset = 'assessment' AND c.event = 'sat' AND c.type = 'skill-level'
    AND c.day BETWEEN p.valid_from AND least(p.valid_to, CAST($2 AS DATE))
  GROUP BY p.valid_to, p.floor
),
checked AS (
  SELECT
    'assessment' AS dataset, 'digital-share' AS case_key, CAST(NULL AS VARCHAR) AS unit,
      CAST(NULL AS VARCHAR) AS institution,
    strftime(valid_to, '%Y') AS month,
    CASE
      WHEN whole = 0 OR digital = whole OR floor IS NULL THEN 'not-checkable'
      WHEN digital / whole >= floor THEN 'pass'
      WHEN is_running THEN 'pending'
      ELSE 'breach'
    END AS verdict,
    CASE WHEN is_running THEN 'share-running' ELSE 'share-below' END AS reason,
    CAST(CAST(digital AS BIGINT) AS VARCHAR) || '/' || CAST(CAST(whole AS BIGINT) AS VARCHAR) AS found,
    CAST(CAST(ceil(round(floor * whole, 6)) AS BIGINT) AS VARCHAR) AS expected, strftime(valid_to, '%Y-%m-%d') AS due_date,
    CASE WHEN whole = 0 OR digital = whole THEN 'non_digital_certifications' END AS missing
  FROM sittings
)
FROM rule_columns
UNION ALL BY NAME
SELECT *, 1 AS cases FROM checked WHERE verdict IN ('breach', 'pending')
UNION ALL BY NAME
SELECT dataset, unit, institution, left(month, 4) AS month, verdict, missing, count(*) AS cases
FROM checked WHERE verdict NOT IN ('breach', 'pending') GROUP BY ALL
