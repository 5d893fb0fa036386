-- The dated official figures of one stock, oldest first.
-- Params: $1 region, $2 metric. Units: value as published; day = ISO day of the figure.
SELECT strftime(day, '%Y-%m-%d') AS day, value, source
FROM stocks
WHERE region = $1 AND metric = $2
ORDER BY day
