-- Add one month's good rows to the counts.
INSERT INTO file_count
SELECT 'street', force, month, sum(n), coalesce(sum(n) FILTER (reason IS NULL), 0),
  coalesce(sum(n) FILTER (reason IS NULL AND without_point), 0),
  coalesce(sum(n) FILTER (reason IS NULL AND partnership IS NULL), 0)
FROM month_group GROUP BY ALL;

INSERT INTO reject_count
SELECT 'street', force, month, reason, sum(n) FROM month_group WHERE reason IS NOT NULL GROUP BY ALL;

INSERT INTO force_count
SELECT g.force, g.month, enum_code(g.category), outcome.id, sum(n)
FROM month_group AS g JOIN outcome ON outcome.name = g.outcome_name
WHERE g.reason IS NULL GROUP BY ALL;

INSERT INTO partnership_count
SELECT g.partnership, g.force, g.month::crime_month, enum_code(g.category), outcome.id, sum(n)
FROM month_group AS g JOIN outcome ON outcome.name = g.outcome_name
WHERE g.reason IS NULL AND g.partnership IS NOT NULL GROUP BY ALL;

CREATE OR REPLACE TEMP TABLE point_row AS
SELECT p.id AS point, p.team AS place, m.force::crime_force AS force, m.month::crime_month AS month, enum_code(m.category) AS category, outcome.id AS outcome,
  m.name, m.street, m.lsoa
FROM month_row AS m JOIN point_place AS p USING (lon, lat) JOIN outcome ON outcome.name = m.outcome_name
WHERE m.in_bounds AND m.reason IS NULL AND p.force >= 0;

INSERT INTO point_count
SELECT point, force, month, category, outcome, count(*) FROM point_row GROUP BY ALL;

INSERT INTO name
SELECT r.name, any_value(coalesce(r.street, '')), any_value(coalesce(r.lsoa, ''))
FROM point_row AS r ANTI JOIN name ON name.id = r.name
GROUP BY r.name;

INSERT INTO point_name SELECT point, name, count(*) FROM point_row GROUP BY ALL;
