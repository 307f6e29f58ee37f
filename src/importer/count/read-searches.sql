-- One month's rows of stop-and-search files, each with the reason to leave it out, or none. Names as in
-- read-month.sql. A search belongs to the month of its file: the publisher cuts months in UTC.
CREATE OR REPLACE TEMP MACRO said(cell) AS (
  -- Blanks and dashes of whatever kind are one, and what a database writes for "nothing" is blank.
  WITH tidy AS (SELECT trim(regexp_replace(translate(coalesce(cell, ''), '–—‑', '---'), '[\s\p{Z}]+', ' ', 'g')) AS words)
  SELECT CASE WHEN upper(words) IN ('NULL', 'N/A', 'NA', 'NAN', '-', '--', '.') THEN '' ELSE words END FROM tidy
);
CREATE OR REPLACE TEMP TABLE search_row AS
WITH file (path, force, month) AS (VALUES $ROWS_OF),
text_row AS (
  SELECT file.force::crime_force AS force, file.month,
    hash(r."Date", r."Longitude", r."Latitude", r."Gender", r."Age range", r."Self-defined ethnicity",
      r."Officer-defined ethnicity", r."Object of search", r."Outcome", r."Legislation") AS id,
    NULL::lsoa_code AS lsoa, try_cast(left(r."Date", 10) AS DATE) AS day,
    r."Longitude" AS lon_text, r."Latitude" AS lat_text,
    said(r."Object of search") AS object, said(r."Outcome") AS outcome,
    said(r."Self-defined ethnicity") AS self_defined, said(r."Officer-defined ethnicity") AS officer_defined,
    said(r."Gender") AS gender, said(r."Age range") AS age, said(r."Legislation") AS legislation,
    try_cast(r."Longitude" AS DOUBLE) AS lon, try_cast(r."Latitude" AS DOUBLE) AS lat
  FROM (FROM read_csv($FILES, $OPTIONS, filename = 'path') WHERE $ANY_VALUE) AS r
  JOIN file ON file.path = r.path
)
SELECT force, id, lsoa, lon, lat, object, outcome, self_defined, officer_defined,
  gender, age, legislation,
  CASE
    WHEN day IS NULL THEN 'dateNotADay'
    WHEN abs(datediff('day', day, (month || '-15')::DATE)) > 20 THEN 'monthNotOfFile'
    WHEN lon_text IS NULL AND lat_text IS NULL THEN NULL
    WHEN lon BETWEEN -180 AND 180 AND lat BETWEEN -90 AND 90 THEN NULL
    ELSE 'coordinatesOutOfRange'
  END AS reason
FROM text_row;
