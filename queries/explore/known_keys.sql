-- The numbers of the values of the slice. Grain: one row per dimension and value.
SELECT dimension, value, code FROM explore_keys ORDER BY dimension, code
