-- A number, from 1, for each value of each dimension of the slice: numbers are compared and grouped many times faster.
-- Grain: one row per dimension and value.
CREATE OR REPLACE TEMP TABLE explore_keys AS
SELECT dimension, value, CAST(row_number() OVER (PARTITION BY dimension ORDER BY value) AS USMALLINT) AS code
FROM (
  SELECT 'unit' AS dimension, unit AS value FROM explore_slice GROUP BY unit
  UNION ALL
  SELECT 'institution' AS dimension, institution AS value FROM explore_slice GROUP BY institution
  UNION ALL
  SELECT 'assessor' AS dimension, assessor AS value FROM explore_slice GROUP BY assessor
  UNION ALL
  SELECT 'occupation' AS dimension, occupation AS value FROM explore_slice GROUP BY occupation
  UNION ALL
  SELECT 'level' AS dimension, level AS value FROM explore_slice GROUP BY level
  UNION ALL
  SELECT 'programme' AS dimension, programme AS value FROM explore_slice GROUP BY programme
  UNION ALL
  SELECT 'channel' AS dimension, channel AS value FROM explore_slice GROUP BY channel
  UNION ALL
  SELECT 'type' AS dimension, type AS value FROM explore_slice GROUP BY type
  UNION ALL
  SELECT 'digital' AS dimension, digital AS value FROM explore_slice GROUP BY digital
  UNION ALL
  SELECT 'category' AS dimension, category AS value FROM explore_slice GROUP BY category
  UNION ALL
  SELECT 'age' AS dimension, age AS value FROM explore_slice GROUP BY age
)
