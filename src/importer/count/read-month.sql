-- One month's street rows, each with the reason to leave it out, or none.
-- $FILES: list of paths. $OPTIONS: how to read them. $ROWS_OF: VALUES of (path, force, month). $ANY_VALUE: whether
-- there is anything in the row. What has been seen before is a number: see tables.sql.
CREATE OR REPLACE TEMP TABLE month_row AS
WITH file (path, force, month) AS (VALUES $ROWS_OF),
text_row AS (
  SELECT file.force::crime_force AS force, CASE WHEN r."Crime ID" IS NOT NULL THEN hash(r."Crime ID") END AS crime,
    r."Month" IS DISTINCT FROM file.month AS other_month, r."Longitude" AS lon_text, r."Latitude" AS lat_text,
    r."Location" AS street, r."LSOA code" AS lsoa_text, try_cast(r."LSOA code" AS lsoa_code) AS lsoa,
    try_cast(r."Crime type" AS crime_type) AS category, coalesce(r."Last outcome category", '') AS outcome_name,
    try_cast(r."Longitude" AS DOUBLE) AS lon, try_cast(r."Latitude" AS DOUBLE) AS lat
  FROM (FROM read_csv($FILES, $OPTIONS, filename = 'path') WHERE $ANY_VALUE) AS r
  JOIN file ON file.path = r.path
)
SELECT r.force, r.crime, r.lon, r.lat, r.lsoa, r.category, outcome.id::UTINYINT AS outcome,
  CASE WHEN outcome.id IS NULL THEN r.outcome_name END AS new_outcome,
  CASE WHEN r.lsoa IS NULL THEN r.lsoa_text END AS other_lsoa,
  -- A code that the look-up should know: not one of Scotland or Northern Ireland.
  r.lsoa IS NULL AND r.lsoa_text IS NOT NULL AND NOT regexp_full_match(r.lsoa_text, '[SN]\d{8}') AS unknown_lsoa,
  r.street, hash(coalesce(r.street, ''), coalesce(r.lsoa_text, '')) AS name,
  CASE
    WHEN r.other_month THEN 'monthNotOfFile'
    WHEN r.category IS NULL THEN 'unknownCrimeType'
    WHEN r.lon_text IS NULL AND r.lat_text IS NULL THEN NULL
    WHEN r.lon BETWEEN -180 AND 180 AND r.lat BETWEEN -90 AND 90 THEN NULL
    ELSE 'coordinatesOutOfRange'
  END AS reason
FROM text_row AS r
LEFT JOIN outcome ON outcome.name = r.outcome_name;
