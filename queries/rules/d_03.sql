-- D-03: graduates are trained in the graduation year, school leavers within the window after graduation.
-- Grain: one row per record in breach or pending; the others counted by unit, institution and year.
-- Params: $1 region, $2 as-of date (ISO text).
-- Units: found = class start (ISO); expected = graduation year, or last day allowed (ISO).
WITH records AS (
  SELECT
    r.*,
    CAST(last_day(CAST(graduation_date || '-01' AS DATE)) + to_years(CAST(w.value AS INTEGER)) AS DATE) AS last_start
  FROM rule_training r
  LEFT JOIN rule_standards w ON w.name = 'leaver-window' AND r.day BETWEEN w.valid_from AND w.valid_to
  WHERE rule = 'D-03' AND region = $1 AND day <= CAST($2 AS DATE)
    AND trainee_category IN ('graduate-year', 'no-further-study')
    AND training_type NOT IN ('on-the-job', 'high-skilled-project')
),
facts AS (
  SELECT
    *,
    CASE trainee_category
      WHEN 'graduate-year' THEN CASE WHEN graduation_year IS NULL THEN 'graduation_year' END
      ELSE CASE WHEN last_start IS NULL THEN 'graduation_date' END
    END AS missing
  FROM records
),
checked AS NOT MATERIALIZED (
  SELECT
    dataset, record_id AS case_key, record_id, person_key, unit, institution, class_id, month,
    CASE
      WHEN CASE trainee_category WHEN 'graduate-year' THEN graduation_year <> year(day) ELSE day > last_start END
        THEN 'breach'
      WHEN missing IS NOT NULL THEN 'not-checkable'
      ELSE 'pass'
    END AS verdict,
    CASE trainee_category WHEN 'graduate-year' THEN 'outside-graduation-year' ELSE 'outside-window' END AS reason,
    strftime(day, '%Y-%m-%d') AS found,
    CASE trainee_category WHEN 'graduate-year' THEN CAST(CAST(graduation_year AS BIGINT) AS VARCHAR)
      ELSE strftime(last_start, '%Y-%m-%d') END AS expected,
    missing
  FROM facts
)
FROM rule_columns
UNION ALL BY NAME
SELECT *, 1 AS cases FROM checked WHERE verdict IN ('breach', 'pending')
UNION ALL BY NAME
SELECT dataset, unit, institution, left(month, 4) AS month, verdict, missing, count(*) AS cases
FROM checked WHERE verdict NOT IN ('breach', 'pending') GROUP BY ALL
