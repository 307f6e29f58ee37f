-- Give each map point that something was counted at its cell and its place there.
-- $MOST: counts that a cell may have before it is split. A cell is a Web-Mercator tile: its number has two bits a zoom.
-- The street name and LSOA that the publisher most often gives a point. A code that the look-up knows goes before one that
-- it does not: the point had an LSOA before, which has ended.
CREATE OR REPLACE TEMP TABLE called AS
SELECT point, arg_max(name.street, (n, name.street)) AS street,
  arg_max(name.lsoa, (name.lsoa = '' OR lsoa.code IS NOT NULL, n, name.lsoa)) AS lsoa
FROM (SELECT point, name, sum(n) AS n FROM point_name GROUP BY ALL) AS p
  JOIN name ON name.id = p.name LEFT JOIN lsoa ON lsoa.code = name.lsoa
GROUP BY point;

CREATE OR REPLACE TEMP TABLE tiled AS
SELECT id AS point,
  (floor((lon + 180) / 360 * 65536))::BIGINT AS x,
  (floor((1 - ln(tan(radians(lat)) + 1 / cos(radians(lat))) / pi()) / 2 * 65536))::BIGINT AS y
FROM point_place WHERE force >= 0;

-- The bits of column and row by turns.
CREATE OR REPLACE TEMP TABLE weighed AS
SELECT point, n, b.x1 | (b.y1 << 1) AS key
FROM (
  SELECT point, (d1 | (d1 << 1)) & 1431655765 AS x1, (d2 | (d2 << 1)) & 1431655765 AS y1 FROM (
    SELECT point, (c1 | (c1 << 2)) & 858993459 AS d1, (c2 | (c2 << 2)) & 858993459 AS d2 FROM (
      SELECT point, (b1 | (b1 << 4)) & 252645135 AS c1, (b2 | (b2 << 4)) & 252645135 AS c2 FROM (
        SELECT point, (x | (x << 8)) & 16711935 AS b1, (y | (y << 8)) & 16711935 AS b2 FROM tiled
      )
    )
  )
) AS b JOIN (SELECT point, count(*) AS n FROM point_count GROUP BY point) USING (point);

-- By key, of which there are far fewer than points.
CREATE OR REPLACE TEMP TABLE leaf AS
SELECT key, CASE
    WHEN n10 <= $MOST THEN 10 WHEN n11 <= $MOST THEN 11 WHEN n12 <= $MOST THEN 12
    WHEN n13 <= $MOST THEN 13 WHEN n14 <= $MOST THEN 14 WHEN n15 <= $MOST THEN 15 ELSE 16
  END AS zoom
FROM (
  SELECT key,
    sum(n) OVER (PARTITION BY key >> 12) AS n10, sum(n) OVER (PARTITION BY key >> 10) AS n11,
    sum(n) OVER (PARTITION BY key >> 8) AS n12, sum(n) OVER (PARTITION BY key >> 6) AS n13,
    sum(n) OVER (PARTITION BY key >> 4) AS n14, sum(n) OVER (PARTITION BY key >> 2) AS n15
  FROM (SELECT key, sum(n) AS n FROM weighed GROUP BY key)
);

CREATE OR REPLACE TEMP TABLE numbered AS
SELECT key, (key >> (2 * (16 - zoom)))::BIGINT AS tile, zoom,
  (dense_rank() OVER (ORDER BY key >> (2 * (16 - zoom)) << (2 * (16 - zoom))) - 1)::INTEGER AS cell
FROM leaf;

CREATE OR REPLACE TABLE label AS
SELECT point, cell, tile, zoom, p.lon, p.lat, p.force, p.team, p.ward, called.street, called.lsoa,
  (row_number() OVER (PARTITION BY cell ORDER BY p.ward, p.team, called.lsoa, p.lat, p.lon, point) - 1)::INTEGER AS spot
FROM weighed JOIN numbered USING (key) JOIN point_place AS p ON p.id = point JOIN called USING (point);

-- What labels are made of takes more room than they do.
DROP TABLE leaf;
DROP TABLE weighed;
DROP TABLE tiled;
DROP TABLE called;
DROP TABLE point_name;
DROP TABLE name;
