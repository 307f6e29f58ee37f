-- What the whole import adds up. Small numbers stand for months, categories and outcomes.
CREATE TABLE category (id INTEGER, slug VARCHAR, name VARCHAR);
CREATE TABLE outcome (id INTEGER, slug VARCHAR, name VARCHAR);
CREATE TABLE lsoa (code VARCHAR, partnership VARCHAR);
CREATE TABLE point_place (lon DOUBLE, lat DOUBLE, place INTEGER);

CREATE TABLE force_count (force VARCHAR, month VARCHAR, category UTINYINT, outcome UTINYINT, n UINTEGER);
CREATE TABLE partnership_count (partnership VARCHAR, force VARCHAR, month VARCHAR, category UTINYINT, outcome UTINYINT, n UINTEGER);
CREATE TABLE point_count (place USMALLINT, lon DOUBLE, lat DOUBLE, month VARCHAR, category UTINYINT, outcome UTINYINT, n UINTEGER);
CREATE TABLE point_street (place USMALLINT, lon DOUBLE, lat DOUBLE, street VARCHAR, lsoa VARCHAR, n UINTEGER);
CREATE TABLE file_count (force VARCHAR, month VARCHAR, parsed UINTEGER, good UINTEGER, without_point UINTEGER, without_lsoa UINTEGER);
CREATE TABLE reject_count (force VARCHAR, month VARCHAR, reason VARCHAR, n UINTEGER);
