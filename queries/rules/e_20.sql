-- E-20: of two evaluation subsidies in one occupation the later level is higher.
-- Grain: one row per record in breach or pending; the others counted by unit, institution and year.
-- Params: $1 region, $2 as-of date (ISO text).
-- Units: found = level; expected = above the highest level paid before. Unproven: no breach in a history that
--        may be partial.
WITH paid AS (
  SELECT
    a.*, s.valid_from,
    CASE a.level_system
      WHEN 'professional-technical' THEN CAST(a.level AS INTEGER)
      ELSE list_position(['apprentice', '5', '4', '3', '2', '1', 'special', 'chief'], a.level)
    END AS level_rank
  FROM assessment a JOIN rule_scopes s
    ON s.rule = 'E-20' AND s.region = a.region AND contains(s.programmes, '|' || a.program || '|')
  WHERE a.region = $1 AND a.assessment_subsidy_paid_date <= CAST($2 AS DATE)
),
ordered AS (
  SELECT
    *,
    arg_max(struct_pack(level := level, record_id := record_id), level_rank) OVER (
      PARTITION BY person_key, occupation_code, level_system
      ORDER BY assessment_subsidy_paid_date, certificate_date, record_id
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS highest,
    max(level_rank) OVER (
      PARTITION BY person_key, occupation_code, level_system
      ORDER BY assessment_subsidy_paid_date, certificate_date, record_id
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS highest_rank
  FROM paid
),
facts AS (
  SELECT
    *, coalesce(level_rank <= highest_rank AND assessment_subsidy_paid_date >= valid_from, false) AS is_repeat,
    nullif(concat_ws('|',
      CASE WHEN person_key IS NULL THEN 'person_key' END,
      CASE WHEN occupation_code IS NULL THEN 'occupation_code' END,
      CASE WHEN level_rank IS NULL THEN 'level' END), '') AS missing
  FROM ordered
),
checked AS (
  SELECT
    'assessment' AS dataset, record_id AS case_key, record_id,
    CASE WHEN is_repeat THEN highest.record_id || '|' || record_id END AS record_ids, person_key,
    reporting_unit_id AS unit, training_institution_id AS institution,
    strftime(assessment_subsidy_paid_date, '%Y-%m') AS month,
    CASE WHEN missing IS NOT NULL THEN 'not-checkable' WHEN is_repeat THEN 'breach' ELSE 'unproven' END AS verdict,
    'level-repeated' AS reason, level AS found, highest.level AS expected,
    coalesce(missing, CASE WHEN NOT is_repeat THEN 'history' END) AS missing
  FROM facts
)
FROM rule_columns
UNION ALL BY NAME
SELECT *, 1 AS cases FROM checked WHERE verdict IN ('breach', 'pending')
UNION ALL BY NAME
SELECT dataset, unit, institution, left(month, 4) AS month, verdict, missing, count(*) AS cases
FROM checked WHERE verdict NOT IN ('breach', 'pending') GROUP BY ALL
