-- Add one month's good rows of stop-and-search files. $MONTH: which.
INSERT INTO file_count
SELECT 'stop-and-search', force, $MONTH, count(*), count(*) FILTER (reason IS NULL),
  count(*) FILTER (reason IS NULL AND lon IS NULL), 0
FROM search_row GROUP BY force;

INSERT INTO reject_count
SELECT 'stop-and-search', force, $MONTH, reason, count(*) FROM search_row WHERE reason IS NOT NULL GROUP BY force, reason;

INSERT INTO search_count
SELECT force, NULL, $MONTH, object, outcome, count(*) FROM search_row
WHERE reason IS NULL GROUP BY force, object, outcome;

INSERT INTO search_count
SELECT r.force, p.team, $MONTH, r.object, r.outcome, count(*)
FROM search_row AS r JOIN point_place AS p USING (lon, lat)
WHERE r.reason IS NULL AND p.team >= 0 GROUP BY r.force, p.team, r.object, r.outcome;

INSERT INTO search_detail
SELECT force, $MONTH, field, value, count(*)
FROM (
  UNPIVOT (SELECT force, self_defined, officer_defined, gender, age, legislation FROM search_row WHERE reason IS NULL)
  ON self_defined AS 'selfDefinedEthnicity', officer_defined AS 'officerDefinedEthnicity', gender AS 'gender',
    age AS 'ageRange', legislation AS 'legislation'
  INTO NAME field VALUE value
)
GROUP BY force, field, value;
