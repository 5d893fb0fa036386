-- The people of generated classes, each with attributes of their own.
-- Grain: class × seat. Params: $1 seed.
INSERT INTO training BY NAME
WITH seats AS (
  -- A draw for each attribute, 0 to 999.
  SELECT g.*, s.seat, hash($1, 'training', g.id, s.seat) AS draw
  FROM training_groups g JOIN range(45) s(seat) ON s.seat < g.size
)
SELECT
  region, DATE '2026-10-31' AS as_of_date, 'T' || CAST(id AS INTEGER) || '-' || seat AS record_id, 'person' AS record_grain,
  'pk1_t' || to_hex(draw) AS person_key, unit AS reporting_unit_id, institution AS institution_id, institution_type,
  'K' || CAST(id AS INTEGER) AS class_id, program, channel, training_type,
  ['employee', 'rural-transfer', 'graduate-year', 'registered-unemployed', 'hard-to-employ', 'veteran', 'other'][
    1 + CAST(hash(draw, 1) % 7 AS INTEGER)
  ] AS trainee_category,
  ['16-24', '25-34', '25-34', '35-44', '35-44', '45-54', '55+'][1 + CAST(hash(draw, 2) % 7 AS INTEGER)] AS age_band,
  CASE WHEN hash(draw, 3) % 100 < 53 THEN 'male' ELSE 'female' END AS gender,
  ['junior-high', 'senior-high', 'secondary-vocational', 'college', 'bachelor', 'master'][1 + CAST(hash(draw, 4) % 6 AS INTEGER)]
    AS education_level,
  occupation AS occupation_code, is_digital_declared, level_system, level, class_start_date, class_end_date,
  CASE
    WHEN class_end_date IS NULL THEN 'enrolled'
    WHEN hash(draw, 5) % 100 < 90 THEN 'completed'
    WHEN hash(draw, 5) % 100 < 96 THEN 'withdrawn'
    ELSE 'failed'
  END AS completion_status,
  CASE WHEN class_end_date IS NOT NULL THEN hours - CAST(hash(draw, 6) % 8 AS INTEGER) END AS completed_hours,
  CASE WHEN class_end_date IS NOT NULL AND hash(draw, 5) % 100 < 90 AND hash(draw, 7) % 100 < 85 THEN certificate_date END
    AS training_certificate_date,
  CASE WHEN channel = 'subsidised' AND hash(draw, 5) % 100 < 90 THEN 600 + hash(draw, 8) % 1200 END AS subsidy_amount
FROM seats
