-- One month's rows added up. A row is at home where its LSOA, or else its map point, lies in its force's area, and no
-- farther from the LSOA's people than its points may; a force without an area of its own is at home everywhere.
CREATE OR REPLACE TEMP TABLE month_group AS
SELECT m.force, coalesce(lsoa.partnership, CASE WHEN m.unknown_lsoa THEN p.partnership END) AS partnership,
  m.category, m.outcome, m.reason, m.unknown_lsoa, m.lon IS NULL AS without_point,
  coalesce(lsoa.force, p.force) IS NOT NULL AND m.lon IS NOT NULL
    AND (coalesce(lsoa.force, p.force) = m.force OR m.force NOT IN (FROM home))
    AND (lsoa.code IS NULL OR squared((m.lon - lsoa.lon) * lsoa.east) + squared((m.lat - lsoa.lat) * 111280) <= squared(lsoa.reach)) AS at_home,
  count(*)::UINTEGER AS n
FROM month_row AS m
LEFT JOIN lsoa ON lsoa.code = m.lsoa
-- Any other condition beside the two would have DuckDB compare every row with every point.
LEFT JOIN unknown_lsoa_point AS p ON p.lon = CASE WHEN m.lsoa IS NULL THEN m.lon END AND p.lat = m.lat
GROUP BY ALL;
