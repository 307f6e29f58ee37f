-- One month's rows added up, before anything is known of new outcomes.
CREATE OR REPLACE TEMP TABLE month_group AS
SELECT m.force, m.month, coalesce(lsoa.partnership, p.partnership) AS partnership, m.category, m.outcome_name, m.reason,
  m.unknown_lsoa, m.lon IS NULL AS without_point, count(*)::UINTEGER AS n
FROM month_row AS m
LEFT JOIN lsoa ON lsoa.code = m.lsoa
LEFT JOIN unknown_lsoa_point AS p ON m.unknown_lsoa AND p.lon = m.lon AND p.lat = m.lat
GROUP BY ALL;
