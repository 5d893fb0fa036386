-- Classes, sittings and events that are loaded both person by person and as one count: they would count double.
-- Grain: one row per conflicting key, at most 20.
SELECT dataset, key, persons, aggregates
FROM (
  SELECT 'training' AS dataset, concat_ws(' · ', region, reporting_unit_id, class_id) AS key,
    count(*) FILTER (record_grain = 'person') AS persons, count(*) FILTER (record_grain = 'aggregate') AS aggregates
  FROM training GROUP BY ALL
  UNION ALL
  SELECT 'assessment', concat_ws(' · ', region, reporting_unit_id, assessment_org_id, coalesce(occupation_code, ''), coalesce(special_ability_code, ''), coalesce(level_system, ''),
      coalesce(level, ''), exam_date),
    count(*) FILTER (record_grain = 'person'), count(*) FILTER (record_grain = 'aggregate')
  FROM assessment GROUP BY ALL
  UNION ALL
  SELECT 'competition', concat_ws(' · ', region, competition_id, coalesce(event_name, ''), coalesce(stage, '')),
    count(*) FILTER (record_grain = 'person'), count(*) FILTER (record_grain = 'aggregate')
  FROM competition GROUP BY ALL
)
WHERE persons > 0 AND aggregates > 0
ORDER BY dataset, key
LIMIT 20
