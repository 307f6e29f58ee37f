-- Measure one month's good rows of outcomes or of searches by force, like measure-month.sql. $DATASET: which. $TABLE: the
-- rows, each with its LSOA, if it has one. $ID: what tells a row from all others. $SOME: whether it is looked for.
INSERT INTO other_point
SELECT $DATASET, p.id, m.force::crime_force, m.month::crime_month, count(*)
FROM $TABLE AS m JOIN point_place AS p USING (lon, lat) WHERE m.in_bounds AND m.reason IS NULL GROUP BY ALL;

INSERT INTO once
SELECT $DATASET, force::crime_force, month::crime_month, $ID AS id, count(*) FROM $TABLE
WHERE reason IS NULL AND $SOME GROUP BY ALL;

INSERT INTO month_measure
WITH spot AS (
  SELECT force, month, count(*) AS n FROM $TABLE WHERE reason IS NULL AND lon IS NOT NULL GROUP BY force, month, lon, lat
),
spots AS (SELECT force, month, max(n) AS at_one_point, count(*) AS points FROM spot GROUP BY ALL),
placed AS (
  SELECT m.force, count(*) AS n
  FROM $TABLE AS m JOIN point_place AS p USING (lon, lat) LEFT JOIN lsoa ON lsoa.code = m.lsoa
  WHERE m.reason IS NULL AND m.in_bounds
    -- A force without an area of its own is at home everywhere.
    AND (m.force NOT IN (FROM home) OR coalesce(lsoa.force = m.force, enum_code(m.force::crime_force) = p.force))
    AND (lsoa.code IS NULL OR pow((m.lon - lsoa.lon) * lsoa.east, 2) + pow((m.lat - lsoa.lat) * 111280, 2) <= lsoa.reach * lsoa.reach)
  GROUP BY m.force
),
patched AS (
  SELECT m.force, count(*) AS n
  FROM $TABLE AS m JOIN point_place AS p USING (lon, lat) JOIN patch ON patch.place = p.team AND patch.force = m.force
  WHERE m.reason IS NULL AND m.in_bounds GROUP BY m.force
)
SELECT $DATASET, force, month, coalesce(placed.n, 0), coalesce(patched.n, 0), spots.at_one_point, spots.points
FROM spots LEFT JOIN placed USING (force) LEFT JOIN patched USING (force);
