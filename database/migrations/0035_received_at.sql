-- Up Migration

ALTER TABLE idempotency_keys ADD COLUMN received_at timestamptz NOT NULL DEFAULT now();
COMMENT ON COLUMN idempotency_keys.received_at IS 'When the request first came: asked again, it came then all the same.';

-- Down Migration

ALTER TABLE idempotency_keys DROP COLUMN received_at;
