-- What a rule's statement answers (rule_answer, put before this one), with at most so many findings listed; the others
-- are counted like cases without finding.
-- Grain: as rule_columns; findings beyond the limit one row per unit, institution, month and verdict, without case_key.
-- Params: $3 findings to list; $1 and $2 belong to the rule's statement.
-- Units: as rule_columns.
WITH ranked AS (
  SELECT *, row_number() OVER (PARTITION BY verdict IN ('breach', 'pending') ORDER BY verdict, case_key) AS place
  FROM rule_answer
)
SELECT * EXCLUDE (place) FROM ranked WHERE verdict NOT IN ('breach', 'pending') OR place <= $3
UNION ALL BY NAME
SELECT dataset, unit, institution, month, verdict, count(*) AS cases
FROM ranked WHERE verdict IN ('breach', 'pending') AND place > $3 GROUP BY ALL
