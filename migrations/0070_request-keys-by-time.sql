-- Keys of requests begin with their time: with the key first, what all departments send now lies side by side.
DROP INDEX answer_revisions_once;
CREATE UNIQUE INDEX answer_revisions_once ON answer_revisions (request_key, account)
WHERE request_key IS NOT NULL;
