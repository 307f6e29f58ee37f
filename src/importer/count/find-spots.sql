-- Where the good rows of a month lie, by force. $TABLE: the rows.
CREATE OR REPLACE TEMP TABLE spot AS
SELECT force, lon, lat, count(*)::UINTEGER AS n FROM $TABLE WHERE reason IS NULL AND lon IS NOT NULL GROUP BY force, lon, lat;
