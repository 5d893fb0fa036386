-- What is loaded: dataset × region, cut-off day and rows.
-- Units: as_of = ISO day; rows = records of the files.
SELECT dataset, region, strftime(as_of, '%Y-%m-%d') AS as_of, rows FROM dataset_status ORDER BY dataset, region
