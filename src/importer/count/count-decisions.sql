-- Add one month's good rows of outcomes files. $MONTH: which.
INSERT INTO file_count
SELECT 'outcomes', force, $MONTH, count(*), count(*) FILTER (reason IS NULL),
  count(*) FILTER (reason IS NULL AND lon IS NULL), 0
FROM decision_row GROUP BY force;

INSERT INTO reject_count
SELECT 'outcomes', force, $MONTH, reason, count(*) FROM decision_row WHERE reason IS NOT NULL GROUP BY force, reason;

INSERT INTO decision_count
SELECT force, NULL, $MONTH, outcome, count(*) FROM decision_row WHERE reason IS NULL GROUP BY force, outcome;

INSERT INTO decision_count
SELECT r.force, p.team, $MONTH, r.outcome, count(*)
FROM decision_row AS r JOIN point_place AS p USING (lon, lat)
WHERE r.reason IS NULL AND p.team >= 0 GROUP BY r.force, p.team, r.outcome;

INSERT INTO decision
SELECT crime, force, $MONTH, outcome FROM decision_row WHERE reason IS NULL AND crime IS NOT NULL;
