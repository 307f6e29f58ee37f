-- Add one month's good rows to the counts. $MONTH: which.
INSERT INTO file_count
SELECT 'street', force, $MONTH, sum(n), coalesce(sum(n) FILTER (reason IS NULL), 0),
  coalesce(sum(n) FILTER (reason IS NULL AND without_point), 0),
  coalesce(sum(n) FILTER (reason IS NULL AND partnership IS NULL), 0)
FROM month_group GROUP BY force;

INSERT INTO reject_count
SELECT 'street', force, $MONTH, reason, sum(n) FROM month_group WHERE reason IS NOT NULL GROUP BY force, reason;

INSERT INTO force_count
SELECT force, $MONTH, enum_code(category), outcome, sum(n) FROM month_group
WHERE reason IS NULL GROUP BY force, category, outcome;

INSERT INTO partnership_count
SELECT partnership, force, $MONTH, enum_code(category), outcome, sum(n) FROM month_group
WHERE reason IS NULL AND partnership IS NOT NULL GROUP BY partnership, force, category, outcome;

CREATE OR REPLACE TEMP TABLE point_row AS
SELECT p.id AS point, m.force, m.category, m.outcome, m.name
FROM month_row AS m JOIN point_place AS p USING (lon, lat)
WHERE m.reason IS NULL AND p.force >= 0;

INSERT INTO point_count
SELECT point, force, $MONTH, enum_code(category), outcome, count(*) FROM point_row GROUP BY point, force, category, outcome;

INSERT INTO point_name SELECT point, name, count(*) FROM point_row GROUP BY point, name;

INSERT INTO name
SELECT m.name, any_value(coalesce(m.street, '')), any_value(coalesce(m.lsoa::VARCHAR, m.other_lsoa, ''))
FROM month_row AS m
WHERE m.name NOT IN (SELECT id FROM name) AND m.reason IS NULL AND m.lon IS NOT NULL GROUP BY m.name;
