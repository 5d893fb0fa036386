-- Expected training subsidy of the engineer programme: hours × rate × factor of the day the class starts.
-- Grain: one row per subsidised record of the programme (rule E-25's scope).
-- Units: rate_fen, factor in percent; standard_fen (factor 100 %), expected_fen, amount_fen = fen, of the record's
--        `persons`; situation = employed-at-start, employed-after or not-employed, NULL where not known.
CREATE OR REPLACE VIEW rule_amounts AS
WITH placed AS (
  SELECT
    t.*,
    CASE t.record_grain WHEN 'aggregate' THEN t.count ELSE 1 END AS persons,
    CASE
      WHEN t.employed_at_start THEN 'employed-at-start'
      WHEN t.employed_at_start IS NULL THEN NULL
      WHEN t.employed_after THEN 'employed-after'
      WHEN t.employed_after IS NULL THEN NULL
      ELSE 'not-employed'
    END AS situation
  FROM rule_training t
  WHERE t.rule = 'E-25' AND t.channel = 'subsidised'
)
SELECT
  p.*, h.hours AS standard_hours, r.value AS rate_yuan, f.value AS factor_percent,
  round(h.hours * r.value * 100) * p.persons AS standard_fen,
  round(h.hours * r.value * f.value) * p.persons AS expected_fen,
  round(p.subsidy_amount * 100) AS amount_fen
FROM placed p
LEFT JOIN rule_hours h
  ON h.programme = p.program AND h.occupation = p.occupation_code AND h.level = p.level
  AND p.level_system = 'professional-technical' AND p.day BETWEEN h.valid_from AND h.valid_to
LEFT JOIN rule_standards r
  ON r.name = 'rate' AND r.key = p.level AND p.level_system = 'professional-technical'
  AND p.day BETWEEN r.valid_from AND r.valid_to
LEFT JOIN rule_standards f
  ON f.name = 'factor' AND f.key = p.situation AND p.day BETWEEN f.valid_from AND f.valid_to
