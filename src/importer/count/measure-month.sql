-- Measure one month's good rows by force: what tells whether their places can be believed.
INSERT INTO month_measure
WITH spot AS (
  SELECT force, count(*) AS n FROM month_row WHERE reason IS NULL AND lon IS NOT NULL GROUP BY force, lon, lat
),
spots AS (SELECT force, max(n) AS at_one_point, count(*) AS points FROM spot GROUP BY force),
placed AS (
  SELECT m.force, count(*) AS n
  FROM month_row AS m
  LEFT JOIN lsoa ON lsoa.code = m.lsoa
  LEFT JOIN unknown_lsoa_point AS p ON lsoa.code IS NULL AND p.lon = m.lon AND p.lat = m.lat
  WHERE m.reason IS NULL AND m.lon IS NOT NULL
    -- A force without an area of its own is at home everywhere.
    AND (coalesce(lsoa.force, p.force) = m.force OR (coalesce(lsoa.force, p.force) IS NOT NULL AND m.force NOT IN (FROM home)))
    AND (lsoa.code IS NULL OR pow((m.lon - lsoa.lon) * lsoa.east, 2) + pow((m.lat - lsoa.lat) * 111280, 2) <= lsoa.reach * lsoa.reach)
  GROUP BY m.force
),
patched AS (
  SELECT r.force, count(*) AS n FROM point_row AS r JOIN patch ON patch.place = r.place AND patch.force = r.force GROUP BY r.force
)
SELECT 'street', force, $MONTH, coalesce(placed.n, 0), coalesce(patched.n, 0), spots.at_one_point, spots.points
FROM spots LEFT JOIN placed USING (force) LEFT JOIN patched USING (force);

-- One in sixteen tells enough.
INSERT INTO once
SELECT 'street', force::crime_force, month::crime_month, crime, count(*) FROM month_row
WHERE reason IS NULL AND crime % 16 = 0 GROUP BY ALL;
