-- E-01: occupation and level stand in the programme catalogue of the day.
-- Grain: one row per record in breach or pending; the others counted by unit, institution and year.
-- Params: $1 region, $2 as-of date (ISO text).
-- Units: found = occupation/level system/level; expected = the catalogue's programme.
WITH records AS (
  SELECT dataset, record_id, person_key, unit, institution, class_id, month, day, program, occupation_code,
    level_system, level
  FROM rule_training
  WHERE rule = 'E-01' AND region = $1 AND day <= CAST($2 AS DATE)
  UNION ALL
  SELECT dataset, record_id, person_key, unit, institution, NULL, month, day, program, occupation_code,
    level_system, level
  FROM rule_assessment
  WHERE rule = 'E-01' AND region = $1 AND day <= CAST($2 AS DATE)
),
listed AS (
  SELECT
    r.*, h.hours IS NOT NULL AS is_listed,
    nullif(concat_ws('|',
      CASE WHEN occupation_code IS NULL THEN 'occupation_code' END,
      CASE WHEN level_system IS NULL THEN 'level_system' END,
      CASE WHEN r.level IS NULL THEN 'level' END), '') AS missing
  FROM records r LEFT JOIN rule_hours h
    ON h.programme = r.program AND h.occupation = r.occupation_code AND h.level = r.level
    AND r.level_system = 'professional-technical' AND r.day BETWEEN h.valid_from AND h.valid_to
),
checked AS NOT MATERIALIZED (
  SELECT
    dataset, dataset || '|' || record_id AS case_key, record_id, person_key, unit, institution, class_id, month,
    CASE
      WHEN missing IS NULL AND NOT is_listed THEN 'breach'
      WHEN missing IS NOT NULL THEN 'not-checkable'
      ELSE 'pass'
    END AS verdict,
    'outside-catalogue' AS reason, concat_ws('/', occupation_code, level_system, level) AS found,
      program AS expected, missing
  FROM listed
)
FROM rule_columns
UNION ALL BY NAME
SELECT *, 1 AS cases FROM checked WHERE verdict IN ('breach', 'pending')
UNION ALL BY NAME
SELECT dataset, unit, institution, left(month, 4) AS month, verdict, missing, count(*) AS cases
FROM checked WHERE verdict NOT IN ('breach', 'pending') GROUP BY ALL
