-- What a rule has answered, with at most so many findings listed; the others are counted like cases without finding.
-- Grain: as rule_columns; findings beyond the limit one row per unit, institution, month and verdict, without case_key.
-- Params: $1 findings to list.
-- Units: as rule_columns.
WITH ranked AS (
  SELECT *, row_number() OVER (PARTITION BY verdict IN ('breach', 'pending') ORDER BY verdict, case_key) AS place
  FROM rule_answer
)
SELECT * EXCLUDE (place) FROM ranked WHERE verdict NOT IN ('breach', 'pending') OR place <= $1
UNION ALL BY NAME
SELECT dataset, unit, institution, month, verdict, count(*) AS cases
FROM ranked WHERE verdict IN ('breach', 'pending') AND place > $1 GROUP BY ALL
