-- The months' rows of point_name as one: a street and LSOA stand at most of their points in every month.
CREATE OR REPLACE TABLE point_name AS
SELECT point, name, sum(n)::UINTEGER AS n FROM point_name GROUP BY ALL;
