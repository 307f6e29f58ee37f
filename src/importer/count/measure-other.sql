-- Measure one month's good rows of outcomes or of searches by force, like count-month.sql. $DATASET and $MONTH: which.
-- $TABLE: the rows, each with its LSOA, if it has one. $ID: what tells a row from all others. $SOME: whether it is
-- looked for.
INSERT INTO other_point
SELECT $DATASET, p.id, spot.force, $MONTH, n FROM spot JOIN point_place AS p USING (lon, lat);

INSERT INTO once
SELECT $DATASET, force, $MONTH, $ID AS id, count(*) FROM $TABLE WHERE reason IS NULL AND $SOME GROUP BY ALL;

INSERT INTO month_measure
WITH spots AS (SELECT force, max(n) AS at_one_point, count(*) AS points FROM spot GROUP BY force),
placed AS (
  SELECT m.force, count(*) AS n
  FROM $TABLE AS m JOIN point_place AS p USING (lon, lat) LEFT JOIN lsoa ON lsoa.code = m.lsoa
  WHERE m.reason IS NULL
    -- A force without an area of its own is at home everywhere.
    AND (m.force NOT IN (FROM home) OR coalesce(lsoa.force = m.force, enum_code(m.force) = p.force))
    AND (lsoa.code IS NULL OR squared((m.lon - lsoa.lon) * lsoa.east) + squared((m.lat - lsoa.lat) * 111280) <= squared(lsoa.reach))
  GROUP BY m.force
)
SELECT $DATASET, force, $MONTH, coalesce(placed.n, 0), spots.at_one_point, spots.points
FROM spots LEFT JOIN placed USING (force);
