-- One month's rows, each with the reason to leave it out, or none.
-- $FILES: list of paths. $OPTIONS: how to read them. $ROWS_OF: VALUES of (path, force, month). $ANY_VALUE: whether
-- there is anything in the row.
CREATE OR REPLACE TEMP TABLE month_row AS
WITH file (path, force, month) AS (VALUES $ROWS_OF),
text_row AS (
  SELECT file.force, file.month, r."Month" AS cell_month, r."Longitude" AS lon_text, r."Latitude" AS lat_text,
    r."Location" AS street, r."LSOA code" AS lsoa, r."Crime type" AS category_name,
    coalesce(r."Last outcome category", '') AS outcome_name,
    try_cast(r."Longitude" AS DOUBLE) AS lon, try_cast(r."Latitude" AS DOUBLE) AS lat
  FROM (FROM read_csv($FILES, $OPTIONS, filename = 'path', store_rejects = true) WHERE $ANY_VALUE) AS r
  JOIN file ON file.path = r.path
)
SELECT t.force, t.month, t.lon, t.lat, t.street, t.lsoa, lsoa.partnership, t.category_name, t.outcome_name,
  category.id AS category,
  CASE
    WHEN t.cell_month IS DISTINCT FROM t.month THEN 'monthNotOfFile'
    WHEN category.id IS NULL THEN 'unknownCrimeType'
    WHEN t.lon_text IS NULL AND t.lat_text IS NULL THEN NULL
    WHEN t.lon BETWEEN -180 AND 180 AND t.lat BETWEEN -90 AND 90 THEN NULL
    ELSE 'coordinatesOutOfRange'
  END AS reason
FROM text_row AS t
LEFT JOIN category ON category.name = t.category_name
LEFT JOIN lsoa ON lsoa.code = t.lsoa;
