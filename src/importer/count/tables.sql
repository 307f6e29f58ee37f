-- What the whole import adds up. Small numbers stand for categories and outcomes; crime_month is a list of the months.
CREATE TABLE category (id INTEGER, slug VARCHAR, name VARCHAR);
CREATE TABLE outcome (id INTEGER, slug VARCHAR, name VARCHAR);
CREATE TABLE lsoa (code VARCHAR, partnership VARCHAR);
CREATE TABLE point_place (id INTEGER, lon DOUBLE, lat DOUBLE, place INTEGER);

-- What the publisher calls a point: a street and the code of its LSOA, blank for none, by a hash of the two.
CREATE TABLE name (id UBIGINT, street VARCHAR, lsoa VARCHAR);

CREATE TABLE force_count (force VARCHAR, month VARCHAR, category UTINYINT, outcome UTINYINT, n UINTEGER);
CREATE TABLE partnership_count (partnership VARCHAR, force VARCHAR, month crime_month, category UTINYINT, outcome UTINYINT, n UINTEGER);
-- The longest tables by far: a row in them is a few bytes.
CREATE TABLE point_count (place USMALLINT, point UINTEGER, month crime_month, category UTINYINT, outcome UTINYINT, n UINTEGER);
CREATE TABLE point_name (point UINTEGER, name UBIGINT, n UINTEGER);

-- What was decided in each month, whenever the crime was; and the last that is known of each crime, by a hash of its id.
CREATE TABLE decision_count (force VARCHAR, place INTEGER, month VARCHAR, outcome UTINYINT, n UINTEGER);
CREATE TABLE decision (crime UBIGINT, month VARCHAR, outcome UTINYINT);
CREATE TABLE last_decision (crime UBIGINT, outcome UTINYINT);

-- Searches by force, and again by place where they lie in a patch; place is null for the force's own count.
CREATE TABLE search_count (force VARCHAR, place INTEGER, month VARCHAR, object VARCHAR, outcome VARCHAR, n UINTEGER);

-- Every row of every file: a file is a dataset of a force and month.
CREATE TABLE file_count (dataset VARCHAR, force VARCHAR, month VARCHAR, parsed UINTEGER, good UINTEGER, without_point UINTEGER, without_lsoa UINTEGER);
-- Rows of a file of street-level crime whose LSOA code the look-up does not know, and those of them in no partnership.
CREATE TABLE strange_code (force VARCHAR, month VARCHAR, n UINTEGER, lost UINTEGER);
CREATE TABLE reject_count (dataset VARCHAR, force VARCHAR, month VARCHAR, reason VARCHAR, n UINTEGER);
