-- Names of the institutions met in the records. Grain: one row per id; name and type NULL where no record gives them.
SELECT id, name, type FROM institutions ORDER BY id
