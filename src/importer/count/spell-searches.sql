-- The same words in other capitals are the same: each is written as most rows have it.
CREATE OR REPLACE TEMP TABLE spelling AS
SELECT lower(words) AS key, first(words ORDER BY n DESC, words) AS words
FROM (
  SELECT words, sum(n) AS n FROM (
    SELECT value AS words, n FROM search_detail
    UNION ALL SELECT object, n FROM search_count WHERE place IS NULL
    UNION ALL SELECT outcome, n FROM search_count WHERE place IS NULL
  ) GROUP BY words
)
GROUP BY ALL HAVING count(*) > 1;

UPDATE search_detail SET value = s.words FROM spelling AS s WHERE lower(value) = s.key;
UPDATE search_count SET object = s.words FROM spelling AS s WHERE lower(object) = s.key;
UPDATE search_count SET outcome = s.words FROM spelling AS s WHERE lower(outcome) = s.key;
