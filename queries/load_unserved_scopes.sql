-- Datasets for which the ledger counts distinct persons or things in a scope that the served sample was not built for:
-- an office has changed its ledger since. Their subject facts must be counted from the rows.
-- Grain: one row per dataset.
SELECT DISTINCT dataset
FROM (SELECT * FROM subject_scopes EXCEPT SELECT * FROM served_subject_scopes)
ORDER BY dataset
