-- One month's rows of outcomes files, each with the reason to leave it out, or none. Names as in read-month.sql.
CREATE OR REPLACE TEMP TABLE decision_row AS
WITH file (path, force, month) AS (VALUES $ROWS_OF),
text_row AS (
  SELECT file.force::crime_force AS force, CASE WHEN r."Crime ID" IS NOT NULL THEN hash(r."Crime ID") END AS crime,
    r."Month" IS DISTINCT FROM file.month AS other_month, r."Longitude" AS lon_text, r."Latitude" AS lat_text,
    try_cast(r."LSOA code" AS lsoa_code) AS lsoa, coalesce(r."Outcome type", '') AS outcome_name,
    try_cast(r."Longitude" AS DOUBLE) AS lon, try_cast(r."Latitude" AS DOUBLE) AS lat
  FROM (FROM read_csv($FILES, $OPTIONS, filename = 'path') WHERE $ANY_VALUE) AS r
  JOIN file ON file.path = r.path
)
SELECT r.force, r.crime, r.lon, r.lat, r.lsoa, outcome.id::UTINYINT AS outcome,
  CASE WHEN outcome.id IS NULL THEN r.outcome_name END AS new_outcome,
  CASE
    WHEN r.other_month THEN 'monthNotOfFile'
    WHEN r.outcome_name = '' THEN 'noOutcome'
    WHEN r.lon_text IS NULL AND r.lat_text IS NULL THEN NULL
    WHEN r.lon BETWEEN -180 AND 180 AND r.lat BETWEEN -90 AND 90 THEN NULL
    ELSE 'coordinatesOutOfRange'
  END AS reason
FROM text_row AS r
LEFT JOIN outcome ON outcome.name = r.outcome_name;
