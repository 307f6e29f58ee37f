-- One month's good rows: added up, counted and measured. $MONTH: which.

-- Added up. A row is at home where its LSOA, or else its map point, lies in its force's area, and no
-- farther from the LSOA's people than its points may; a force without an area of its own is at home everywhere.
CREATE OR REPLACE TEMP TABLE month_group AS
SELECT m.force, coalesce(lsoa.partnership, CASE WHEN m.unknown_lsoa THEN p.partnership END) AS partnership,
  m.category, m.outcome, m.reason, m.unknown_lsoa, m.lon IS NULL AS without_point,
  coalesce(lsoa.force, p.force) IS NOT NULL AND m.lon IS NOT NULL
    AND (coalesce(lsoa.force, p.force) = m.force OR m.force NOT IN (FROM home))
    AND (lsoa.code IS NULL OR squared((m.lon - lsoa.lon) * lsoa.east) + squared((m.lat - lsoa.lat) * 111280) <= squared(lsoa.reach)) AS at_home,
  count(*)::UINTEGER AS n
FROM month_row AS m
LEFT JOIN lsoa ON lsoa.code = m.lsoa
-- Any other condition beside the two would have DuckDB compare every row with every point.
LEFT JOIN unknown_lsoa_point AS p ON p.lon = CASE WHEN m.lsoa IS NULL THEN m.lon END AND p.lat = m.lat
GROUP BY ALL;

-- Counted.
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

-- Measured by force: what tells whether their places can be believed.
INSERT INTO month_measure
WITH spots AS (SELECT force, max(n) AS at_one_point, count(*) AS points FROM spot GROUP BY force),
placed AS (SELECT force, sum(n) AS n FROM month_group WHERE reason IS NULL AND at_home GROUP BY force)
SELECT 'street', force, $MONTH, coalesce(placed.n, 0), spots.at_one_point, spots.points
FROM spots LEFT JOIN placed USING (force);

-- One in sixteen tells enough.
INSERT INTO once
SELECT 'street', force, $MONTH, crime, count(*) FROM month_row
WHERE reason IS NULL AND crime % 16 = 0 GROUP BY force, crime;
