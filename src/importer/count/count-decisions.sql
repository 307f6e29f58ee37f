-- Add one month's good rows of outcomes files.
INSERT INTO file_count
SELECT 'outcomes', force, month, count(*), count(*) FILTER (reason IS NULL),
  count(*) FILTER (reason IS NULL AND lon IS NULL), 0
FROM decision_row GROUP BY ALL;

INSERT INTO reject_count
SELECT 'outcomes', force, month, reason, count(*) FROM decision_row WHERE reason IS NOT NULL GROUP BY ALL;

INSERT INTO decision_count
SELECT r.force, NULL, r.month, outcome.id, count(*)
FROM decision_row AS r JOIN outcome ON outcome.name = r.outcome_name
WHERE r.reason IS NULL GROUP BY ALL;

INSERT INTO decision_count
SELECT r.force, p.team, r.month, outcome.id, count(*)
FROM decision_row AS r JOIN point_place AS p USING (lon, lat) JOIN outcome ON outcome.name = r.outcome_name
WHERE r.in_bounds AND r.reason IS NULL AND p.team >= 0 GROUP BY ALL;

INSERT INTO decision
SELECT r.crime, r.force::crime_force, r.month::crime_month, outcome.id
FROM decision_row AS r JOIN outcome ON outcome.name = r.outcome_name
WHERE r.reason IS NULL AND r.crime IS NOT NULL;
