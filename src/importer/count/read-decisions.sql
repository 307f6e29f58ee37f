-- One month's rows of outcomes files, each with the reason to leave it out, or none. Names as in read-month.sql.
CREATE OR REPLACE TEMP TABLE decision_row AS
WITH file (path, force, month) AS (VALUES $ROWS_OF),
text_row AS (
  SELECT file.force, file.month, r."Crime ID" AS id, r."Month" AS cell_month,
    r."LSOA code" AS lsoa,
    r."Longitude" AS lon_text, r."Latitude" AS lat_text, coalesce(r."Outcome type", '') AS outcome_name,
    try_cast(r."Longitude" AS DOUBLE) AS lon, try_cast(r."Latitude" AS DOUBLE) AS lat
  FROM (FROM read_csv($FILES, $OPTIONS, filename = 'path') WHERE $ANY_VALUE) AS r
  JOIN file ON file.path = r.path
)
SELECT force, month, CASE WHEN id IS NOT NULL THEN hash(id) END AS crime, lsoa, lon, lat, outcome_name,
  $IN_BOUNDS AS in_bounds,
  CASE
    WHEN cell_month IS DISTINCT FROM month THEN 'monthNotOfFile'
    WHEN outcome_name = '' THEN 'noOutcome'
    WHEN lon_text IS NULL AND lat_text IS NULL THEN NULL
    WHEN lon BETWEEN -180 AND 180 AND lat BETWEEN -90 AND 90 THEN NULL
    ELSE 'coordinatesOutOfRange'
  END AS reason
FROM text_row;
