-- A later month's file says more of a crime than the file of its own month. A crime without an id stays as it is.
UPDATE month_row SET outcome = d.outcome, new_outcome = NULL FROM last_decision AS d WHERE d.crime = month_row.crime;
