-- Add one month's good rows to the counts.
INSERT INTO file_count
SELECT force, month, count(*), count(*) FILTER (reason IS NULL),
  count(*) FILTER (reason IS NULL AND lon IS NULL), count(*) FILTER (reason IS NULL AND partnership IS NULL)
FROM month_row GROUP BY ALL;

INSERT INTO reject_count
SELECT force, month, reason, count(*) FROM month_row WHERE reason IS NOT NULL GROUP BY ALL;

CREATE OR REPLACE TEMP TABLE good_row AS
SELECT m.force, m.month, m.partnership, m.lon, m.lat, m.street, m.lsoa, m.category, outcome.id AS outcome
FROM month_row AS m JOIN outcome ON outcome.name = m.outcome_name
WHERE m.reason IS NULL;

INSERT INTO force_count
SELECT force, month, category, outcome, count(*) FROM good_row GROUP BY ALL;

INSERT INTO partnership_count
SELECT partnership, force, month, category, outcome, count(*) FROM good_row
WHERE partnership IS NOT NULL GROUP BY ALL;

INSERT INTO point_count
SELECT p.place, g.lon, g.lat, g.month, g.category, g.outcome, count(*)
FROM good_row AS g JOIN point_place AS p USING (lon, lat)
WHERE p.place >= 0 GROUP BY ALL;

INSERT INTO point_street
SELECT p.place, g.lon, g.lat, g.street, g.lsoa, count(*)
FROM good_row AS g JOIN point_place AS p USING (lon, lat)
WHERE p.place >= 0 GROUP BY ALL;
