-- What is loaded of each dataset and region, and up to which day the files say it is complete.
-- Grain: dataset × region. Units: rows = records of the files.
CREATE OR REPLACE TABLE dataset_status AS
SELECT dataset, region, max(as_of_date) AS as_of, CAST(count(*) AS DOUBLE) AS rows
FROM (
  SELECT 'training' AS dataset, region, as_of_date FROM training
  UNION ALL SELECT 'assessment', region, as_of_date FROM assessment
  UNION ALL SELECT 'competition', region, as_of_date FROM competition
  UNION ALL SELECT 'supply', region, as_of_date FROM supply
  UNION ALL SELECT 'submissions', region, as_of_date FROM submissions
  UNION ALL SELECT 'allocations', region, as_of_date FROM allocations
  UNION ALL SELECT 'populations', region, as_of_date FROM populations
)
GROUP BY ALL
ORDER BY ALL
