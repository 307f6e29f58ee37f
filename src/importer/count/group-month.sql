-- One month's rows added up, before anything is known of new outcomes.
CREATE OR REPLACE TEMP TABLE month_group AS
SELECT m.force, m.month, lsoa.partnership, m.category, m.outcome_name, m.reason,
  m.lon IS NULL AS without_point, count(*)::UINTEGER AS n
FROM month_row AS m LEFT JOIN lsoa ON lsoa.code = m.lsoa
GROUP BY ALL;
