-- Official stock figures: dated observations, never sums of records.
-- Grain: region × metric × day; two statements for one day: the larger record id holds, as the later entry.
CREATE OR REPLACE TABLE stocks AS
SELECT
  region, stock_metric AS metric, stock_as_of AS day,
  CAST(arg_max(stock_value, record_id) AS DOUBLE) AS value,
  arg_max(coalesce(stock_source, ''), record_id) AS source
FROM supply
WHERE item_type = 'official-stock' AND stock_metric IS NOT NULL AND stock_as_of IS NOT NULL AND stock_value IS NOT NULL
GROUP BY ALL
ORDER BY ALL
