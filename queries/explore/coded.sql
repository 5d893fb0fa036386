-- The slice with numbers for text. Grain: as the slice.
-- Units: month = months since January 2000; event = place among the measure's events, from 0; dimensions = codes of
--        explore_keys; count = person-times; hours = person-hours; amount_fen = fen; records = rows of the files.
CREATE OR REPLACE TEMP TABLE explore_coded AS
SELECT
  day, CAST((year(day) - 2000) * 12 + month(day) - 1 AS USMALLINT) AS month, CAST(event AS UTINYINT) AS event,
  k_unit.code AS unit,
  k_institution.code AS institution,
  k_assessor.code AS assessor,
  k_occupation.code AS occupation,
  k_level.code AS level,
  k_programme.code AS programme,
  k_channel.code AS channel,
  k_type.code AS type,
  k_digital.code AS digital,
  k_category.code AS category,
  k_age.code AS age,
  count, hours, amount_fen, records
FROM explore_slice s
JOIN explore_keys k_unit ON k_unit.dimension = 'unit' AND k_unit.value = s.unit
JOIN explore_keys k_institution ON k_institution.dimension = 'institution' AND k_institution.value = s.institution
JOIN explore_keys k_assessor ON k_assessor.dimension = 'assessor' AND k_assessor.value = s.assessor
JOIN explore_keys k_occupation ON k_occupation.dimension = 'occupation' AND k_occupation.value = s.occupation
JOIN explore_keys k_level ON k_level.dimension = 'level' AND k_level.value = s.level
JOIN explore_keys k_programme ON k_programme.dimension = 'programme' AND k_programme.value = s.programme
JOIN explore_keys k_channel ON k_channel.dimension = 'channel' AND k_channel.value = s.channel
JOIN explore_keys k_type ON k_type.dimension = 'type' AND k_type.value = s.type
JOIN explore_keys k_digital ON k_digital.dimension = 'digital' AND k_digital.value = s.digital
JOIN explore_keys k_category ON k_category.dimension = 'category' AND k_category.value = s.category
JOIN explore_keys k_age ON k_age.dimension = 'age' AND k_age.value = s.age
