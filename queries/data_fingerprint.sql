-- Tells two loads apart, whatever the order of their rows: 64 bits over every cell of the cubes, in hexadecimal.
-- Nothing of a record can be read from it. Distinct persons are in it by their counts in the cells only.
-- Units: fingerprint = 16 hexadecimal digits; all zero where nothing is loaded.
SELECT lpad(lower(to_hex(coalesce(bit_xor(digest), 0::UBIGINT))), 16, '0') AS fingerprint
FROM (
  SELECT hash('event_cube', cell) AS digest FROM event_cube AS cell
  UNION ALL SELECT hash('pass_rates', cell) FROM pass_rates AS cell
  UNION ALL SELECT hash('stocks', cell) FROM stocks AS cell
  UNION ALL SELECT hash('dataset_status', cell) FROM dataset_status AS cell
  UNION ALL SELECT hash('submissions', cell) FROM submissions AS cell
  UNION ALL SELECT hash('allocations', cell) FROM allocations AS cell
  UNION ALL SELECT hash('populations', cell) FROM populations AS cell
)
