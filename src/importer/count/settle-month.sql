-- A crime that stands in the files of two forces in one month counts once: for the force in whose area it was, else for
-- the first by id. Within one force's file an id may stand in several rows, and each counts: see docs/decisions.md.
CREATE OR REPLACE TEMP TABLE shared_crime AS
SELECT m.crime, arg_min(m.force, (lsoa.force IS DISTINCT FROM m.force, m.force::VARCHAR)) AS keeper
FROM month_row AS m
JOIN (
  SELECT crime FROM month_row WHERE reason IS NULL AND crime IS NOT NULL GROUP BY crime HAVING min(force) <> max(force)
) USING (crime)
LEFT JOIN lsoa ON lsoa.code = m.lsoa
WHERE m.reason IS NULL
GROUP BY m.crime;

UPDATE month_row SET reason = 'inAnotherForcesFile'
FROM shared_crime AS s
WHERE s.crime = month_row.crime AND s.keeper <> month_row.force AND month_row.reason IS NULL;

-- A later month's file says more of a crime than the file of its own month. A crime without an id stays as it is.
UPDATE month_row SET outcome = d.outcome, new_outcome = NULL FROM last_decision AS d WHERE d.crime = month_row.crime;
