-- What the whole import adds up. Small numbers stand for categories and outcomes; crime_month, crime_force, crime_type,
-- lsoa_code and partnership_code are lists of all that there may be.
CREATE MACRO squared(x) AS x * x;
CREATE TYPE dataset AS ENUM ('street', 'outcomes', 'stop-and-search');
CREATE TABLE category (id INTEGER, slug VARCHAR, name VARCHAR);
CREATE TABLE outcome (id INTEGER, slug VARCHAR, name VARCHAR);
-- Of the middle of its people: degrees, metres in a degree of longitude, and how far its map points may lie from there.
CREATE TABLE lsoa (code lsoa_code, partnership partnership_code, force crime_force, lon DOUBLE, lat DOUBLE, east DOUBLE, reach DOUBLE);
-- The same of map points whose LSOA is not known.
CREATE TABLE unknown_lsoa_point (lon DOUBLE, lat DOUBLE, partnership partnership_code, force crime_force);
-- Forces with an area of their own; and the force of each patch.
CREATE TABLE home (force crime_force);
CREATE TABLE patch (place INTEGER, force VARCHAR);
-- Published map points, and the numbers of the force, team and ward that each lies in: -1 for none.
CREATE TABLE point_place (id UINTEGER, lon DOUBLE, lat DOUBLE, force INTEGER, team INTEGER, ward INTEGER);

-- What the publisher calls a point: a street and the code of its LSOA, blank for none, by a hash of the two.
CREATE TABLE name (id UBIGINT, street VARCHAR, lsoa VARCHAR);

CREATE TABLE force_count (force VARCHAR, month VARCHAR, category UTINYINT, outcome UTINYINT, n UINTEGER);
CREATE TABLE partnership_count (partnership partnership_code, force crime_force, month crime_month, category UTINYINT, outcome UTINYINT, n UINTEGER);
-- The longest tables by far: a row in them is a few bytes.
-- By the force that reported.
CREATE TABLE point_count (point UINTEGER, force crime_force, month crime_month, category UTINYINT, outcome UTINYINT, n UINTEGER);
CREATE TABLE point_name (point UINTEGER, name UBIGINT, n UINTEGER);

-- What was decided in each month, whenever the crime was; and the last that is known of each crime, by a hash of its id.
CREATE TABLE decision_count (force VARCHAR, place INTEGER, month VARCHAR, outcome UTINYINT, n UINTEGER);
CREATE TABLE decision (crime UBIGINT, force crime_force, month crime_month, outcome UTINYINT);
CREATE TABLE last_decision (crime UBIGINT, outcome UTINYINT);

-- Searches by force, and again by place where they lie in a patch; place is null for the force's own count.
CREATE TABLE search_count (force VARCHAR, place INTEGER, month VARCHAR, object VARCHAR, outcome VARCHAR, n UINTEGER);

-- Every row of every file: a file is a dataset of a force and month.
CREATE TABLE file_count (dataset VARCHAR, force VARCHAR, month VARCHAR, parsed UINTEGER, good UINTEGER, without_point UINTEGER, without_lsoa UINTEGER);
-- Rows of a file of street-level crime whose LSOA code the look-up does not know, and those of them in no partnership.
CREATE TABLE unknown_lsoa_code (force VARCHAR, month VARCHAR, n UINTEGER, lost UINTEGER);
CREATE TABLE reject_count (dataset VARCHAR, force VARCHAR, month VARCHAR, reason VARCHAR, n UINTEGER);
-- What tells whether the places of a force's month can be believed, in rows and points: see count-month.sql and
-- measure-other.sql.
CREATE TABLE month_measure (dataset VARCHAR, force VARCHAR, month VARCHAR, placed UINTEGER, at_one_point UINTEGER, points UINTEGER);
-- Hashes of crimes, decisions and searches, some of the many: each should stand in one file, and once.
CREATE TABLE once (dataset dataset, force crime_force, month crime_month, id UBIGINT, n UINTEGER);
-- Map points of decisions and of searches; those of crimes stand in point_count.
CREATE TABLE other_point (dataset dataset, point UINTEGER, force crime_force, month crime_month, n UINTEGER);
-- Searches by one fact about them, of each force: the field of the file, and what it says, blank for nothing.
CREATE TABLE search_detail (force VARCHAR, month VARCHAR, field VARCHAR, value VARCHAR, n UINTEGER);
