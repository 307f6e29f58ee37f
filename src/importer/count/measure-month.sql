-- Measure one month's good rows by force: what tells whether their places can be believed. $MONTH: which.
INSERT INTO month_measure
WITH spots AS (SELECT force, max(n) AS at_one_point, count(*) AS points FROM spot GROUP BY force),
placed AS (SELECT force, sum(n) AS n FROM month_group WHERE reason IS NULL AND at_home GROUP BY force)
SELECT 'street', force, $MONTH, coalesce(placed.n, 0), spots.at_one_point, spots.points
FROM spots LEFT JOIN placed USING (force);

-- One in sixteen tells enough.
INSERT INTO once
SELECT 'street', force, $MONTH, crime, count(*) FROM month_row
WHERE reason IS NULL AND crime % 16 = 0 GROUP BY force, crime;
