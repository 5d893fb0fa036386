-- The tasks that a plan hands to its units. Params: $1 target id.
-- Grain: unit × year (year NULL for a target that is not per year). Units: those of the target; milestones cumulative.
SELECT
  reporting_unit_id AS unit, year, quota, adjusted_quota, milestone_q1, milestone_h1, milestone_q3, milestone_year,
  lead_office, responsible_unit
FROM allocations
WHERE target_id = $1
ORDER BY year, unit
