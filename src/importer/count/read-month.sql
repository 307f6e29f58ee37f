-- One month's street rows, each with the reason to leave it out, or none.
-- $FILES: list of paths. $OPTIONS: how to read them. $ROWS_OF: VALUES of (path, force, month). $ANY_VALUE: whether
-- there is anything in the row. $IN_BOUNDS: whether the point may lie in England or Wales, so that its street name is wanted.
CREATE OR REPLACE TEMP TABLE month_row AS
WITH file (path, force, month) AS (VALUES $ROWS_OF),
text_row AS (
  SELECT file.force, file.month, CASE WHEN r."Crime ID" IS NOT NULL THEN hash(r."Crime ID") END AS crime, r."Month" AS cell_month, r."Longitude" AS lon_text, r."Latitude" AS lat_text,
    r."Location" AS street, r."LSOA code" AS lsoa, try_cast(r."Crime type" AS crime_type) AS category,
    coalesce(r."Last outcome category", '') AS outcome_name,
    try_cast(r."Longitude" AS DOUBLE) AS lon, try_cast(r."Latitude" AS DOUBLE) AS lat
  FROM (FROM read_csv($FILES, $OPTIONS, filename = 'path') WHERE $ANY_VALUE) AS r
  JOIN file ON file.path = r.path
)
SELECT force, month, crime, lon, lat, lsoa, category, outcome_name,
  -- A code that the look-up should know: not one of Scotland or Northern Ireland.
  lsoa IS NOT NULL AND lsoa NOT IN (SELECT code FROM lsoa) AND NOT regexp_full_match(lsoa, '[SN]\d{8}') AS unknown_lsoa,
  $IN_BOUNDS AS in_bounds,
  CASE WHEN in_bounds THEN street END AS street,
  CASE WHEN in_bounds THEN hash(coalesce(street, ''), coalesce(lsoa, '')) END AS name,
  CASE
    WHEN cell_month IS DISTINCT FROM month THEN 'monthNotOfFile'
    WHEN category IS NULL THEN 'unknownCrimeType'
    WHEN lon_text IS NULL AND lat_text IS NULL THEN NULL
    WHEN lon BETWEEN -180 AND 180 AND lat BETWEEN -90 AND 90 THEN NULL
    ELSE 'coordinatesOutOfRange'
  END AS reason
FROM text_row;
