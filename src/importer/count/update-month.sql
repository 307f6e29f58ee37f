-- A later month's file says more of a crime than the file of its own month. A crime without an id stays as it is.
CREATE OR REPLACE TEMP TABLE month_row AS
SELECT m.* REPLACE (coalesce(o.name, m.outcome_name) AS outcome_name)
FROM month_row AS m
LEFT JOIN last_decision AS d ON d.crime = m.crime
LEFT JOIN outcome AS o ON o.id = d.outcome;
