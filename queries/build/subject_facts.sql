-- Facts with their subject, for the figures that count distinct persons or things; only the scopes that
-- the ledger declares (subject_scopes), since a distinct count cannot be had from sums.
-- Grain: one row per fact with a subject; facts without one are summed, since each counts for itself.
-- Units: subject = dense number inside the dataset, never the person code; count = person-times.
CREATE OR REPLACE TABLE subject_facts AS
WITH scoped AS (
  SELECT f.*
  FROM event_facts f
  WHERE EXISTS (
    FROM subject_scopes s
    WHERE s.dataset = f.dataset AND s.event = f.event
      AND (s.unit IS NULL OR list_contains(string_split(s.unit, '|'), f.unit))
      AND (s.institution IS NULL OR list_contains(string_split(s.institution, '|'), f.institution))
      AND (s.assessor IS NULL OR list_contains(string_split(s.assessor, '|'), f.assessor))
      AND (s.occupation IS NULL OR list_contains(string_split(s.occupation, '|'), f.occupation))
      AND (s.level IS NULL OR list_contains(string_split(s.level, '|'), f.level))
      AND (s.programme IS NULL OR list_contains(string_split(s.programme, '|'), f.programme))
      AND (s.channel IS NULL OR list_contains(string_split(s.channel, '|'), f.channel))
      AND (s.type IS NULL OR list_contains(string_split(s.type, '|'), f.type))
      AND (s.digital IS NULL OR list_contains(string_split(s.digital, '|'), f.digital))
  )
),
numbered AS (
  SELECT dataset, subject, row_number() OVER (PARTITION BY dataset ORDER BY subject) AS number
  FROM (SELECT DISTINCT dataset, subject FROM scoped WHERE subject IS NOT NULL)
)
SELECT
  f.dataset, f.event, f.day, f.region, f.unit, f.institution, f.assessor, f.occupation, f.level, f.programme,
  f.channel, f.type, f.digital,
  CAST(n.number AS DOUBLE) AS subject,
  CAST(sum(f.count) AS DOUBLE) AS count,
  CAST(count(*) AS DOUBLE) AS records
FROM scoped f LEFT JOIN numbered n ON n.dataset = f.dataset AND n.subject = f.subject
GROUP BY ALL
ORDER BY ALL
