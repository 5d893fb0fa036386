-- E-17: one subsidised training per person and calendar year of the class start, whatever the programme.
-- Grain: one row per person and year in breach or pending; the others counted by unit, institution and year.
-- Params: $1 region, $2 as-of date (ISO text).
-- Units: found = classes; expected = classes allowed. Unproven: no breach in a history that may be partial.
WITH trainings AS (
  SELECT person_key, year(day) AS year, unit, institution, class_id, record_id, month, day
  FROM rule_training
  WHERE rule = 'E-17' AND region = $1 AND day <= CAST($2 AS DATE) AND channel = 'subsidised'
),
persons AS (
  SELECT person_key, year, min(unit) AS unit, min(institution) AS institution, min(month) AS month,
    count(*) AS records
  FROM trainings WHERE person_key IS NOT NULL GROUP BY person_key, year
),
repeated AS (
  SELECT
    t.person_key, t.year, count(DISTINCT concat_ws('|', t.institution, t.class_id, t.month)) AS classes,
    arg_max(struct_pack(record_id := t.record_id, unit := t.unit, institution := t.institution,
      class_id := t.class_id, month := t.month), (t.day, t.record_id)) AS latest,
    string_agg(t.record_id, '|' ORDER BY t.day, t.record_id) AS record_ids
  FROM trainings t JOIN persons p ON p.person_key = t.person_key AND p.year = t.year AND p.records > 1
  GROUP BY t.person_key, t.year
),
limits AS (SELECT value FROM rule_standards WHERE name = 'trainings-per-year'
  AND CAST($2 AS DATE) BETWEEN valid_from AND valid_to),
checked AS (
  SELECT
    'training' AS dataset, p.person_key || '|' || p.year AS case_key, r.latest.record_id AS record_id, r.record_ids,
    p.person_key, coalesce(r.latest.unit, p.unit) AS unit, coalesce(r.latest.institution,
      p.institution) AS institution,
    r.latest.class_id AS class_id, coalesce(r.latest.month, p.month) AS month,
    CASE WHEN r.classes > l.value THEN 'breach' ELSE 'unproven' END AS verdict,
    'twice-a-year' AS reason, CAST(r.classes AS VARCHAR) AS found,
      CAST(CAST(l.value AS BIGINT) AS VARCHAR) AS expected,
    CASE WHEN r.classes > l.value THEN NULL ELSE 'history' END AS missing
  FROM persons p CROSS JOIN limits l
  LEFT JOIN repeated r ON r.person_key = p.person_key AND r.year = p.year
  UNION ALL BY NAME
  SELECT 'training' AS dataset, unit, institution, month, 'not-checkable' AS verdict, 'person_key' AS missing
  FROM trainings WHERE person_key IS NULL
)
FROM rule_columns
UNION ALL BY NAME
SELECT *, 1 AS cases FROM checked WHERE verdict IN ('breach', 'pending')
UNION ALL BY NAME
SELECT dataset, unit, institution, left(month, 4) AS month, verdict, missing, count(*) AS cases
FROM checked WHERE verdict NOT IN ('breach', 'pending') GROUP BY ALL
