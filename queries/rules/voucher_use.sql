-- Training vouchers issued against used, by unit and year of the batch.
-- Grain: one row per unit and year.
-- Params: $1 region, $2 as-of date (ISO text).
-- Units: issued, used = vouchers; issued_unknown = vouchers of batches whose use is not filled in (not in `used`);
--        overused = batches with more vouchers used than issued.
SELECT
  reporting_unit_id AS unit, CAST(year(batch_start) AS DOUBLE) AS year,
  CAST(sum(quantity_issued) AS DOUBLE) AS issued,
  CAST(coalesce(sum(quantity_used), 0) AS DOUBLE) AS used,
  CAST(coalesce(sum(quantity_issued) FILTER (quantity_used IS NULL), 0) AS DOUBLE) AS issued_unknown,
  CAST(count(*) FILTER (quantity_used > quantity_issued) AS DOUBLE) AS overused
FROM supply
WHERE region = $1 AND item_type = 'voucher-batch' AND batch_start <= CAST($2 AS DATE) AND quantity_issued IS NOT NULL
GROUP BY ALL
ORDER BY ALL
