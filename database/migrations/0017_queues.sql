-- Up Migration

-- Work is listed in the order in which it is due; what has no end stands last.
CREATE INDEX tasks_brand_work ON tasks (brand_id, kind, (coalesce(due_at, '9999-12-31T00:00:00Z'::timestamptz)), case_id)
  WHERE queue = 'brand';
CREATE INDEX tasks_staff_work ON tasks (kind, queue, (coalesce(due_at, '9999-12-31T00:00:00Z'::timestamptz)), case_id)
  WHERE queue <> 'brand';
-- Open cases in which the brand waits for others: those without a task of the queue `brand`, as `tasksOf` gives them.
CREATE INDEX cases_brand_waiting ON cases (brand_id, (coalesce(due_at, '9999-12-31T00:00:00Z'::timestamptz)), case_id)
  WHERE stage NOT IN ('closed', 'awaiting_verdict')
    AND NOT (stage = 'appeal_review' AND state #>> '{stage,answer}' IS NULL);

-- Down Migration
DROP INDEX cases_brand_waiting, tasks_staff_work, tasks_brand_work;
