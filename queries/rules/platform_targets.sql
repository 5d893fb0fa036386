-- Physical platforms once each, with the kinds and levels under which they are counted.
-- Grain: one row per platform (item id) in the catalogue of platforms by the as-of date.
-- Params: $1 region, $2 as-of date (ISO text).
-- Units: records = register records of the platform; kinds = kind/level of each, joined by |; first_day = ISO day of
--        the first approval.
SELECT
  item_id AS item, min(reporting_unit_id) AS unit, CAST(count(*) AS DOUBLE) AS records,
  string_agg(DISTINCT concat_ws('/', item_type, item_level), '|'
    ORDER BY concat_ws('/', item_type, item_level)) AS kinds,
  bool_or(is_digital_field) AS is_digital,
  strftime(min(approved_date), '%Y-%m-%d') AS first_day
FROM supply
WHERE region = $1 AND approved_date <= CAST($2 AS DATE) AND status IN ('approved', 'in-force', 'ended')
  AND item_type IN ('training-base', 'master-studio', 'chief-master-studio', 'incubation-space', 'rural-station',
    'worldskills-base', 'competition-base', 'public-training-centre')
GROUP BY item_id
ORDER BY item_id
