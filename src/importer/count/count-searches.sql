-- Add one month's good rows of stop-and-search files.
INSERT INTO file_count
SELECT 'stop-and-search', force, month, count(*), count(*) FILTER (reason IS NULL),
  count(*) FILTER (reason IS NULL AND lon IS NULL), 0
FROM search_row GROUP BY ALL;

INSERT INTO reject_count
SELECT 'stop-and-search', force, month, reason, count(*) FROM search_row WHERE reason IS NOT NULL GROUP BY ALL;

INSERT INTO search_count
SELECT force, NULL, month, object, outcome, count(*) FROM search_row WHERE reason IS NULL GROUP BY ALL;

INSERT INTO search_count
SELECT r.force, p.team, r.month, r.object, r.outcome, count(*)
FROM search_row AS r JOIN point_place AS p USING (lon, lat)
WHERE r.in_bounds AND r.reason IS NULL AND p.team >= 0 GROUP BY ALL;

INSERT INTO search_detail
SELECT force, month, field, value, count(*)
FROM (
  UNPIVOT (SELECT force, month, self_defined, officer_defined, gender, age, legislation FROM search_row WHERE reason IS NULL)
  ON self_defined AS 'selfDefinedEthnicity', officer_defined AS 'officerDefinedEthnicity', gender AS 'gender',
    age AS 'ageRange', legislation AS 'legislation'
  INTO NAME field VALUE value
)
GROUP BY ALL;
