-- Up Migration

CREATE TABLE log_leaves (
  leaf_index bigint PRIMARY KEY CHECK (leaf_index >= 0),
  case_id text NOT NULL,
  sequence integer,
  annex_id text,
  hash char(64) NOT NULL,
  CHECK ((sequence IS NULL) <> (annex_id IS NULL))
);
CREATE UNIQUE INDEX log_leaves_event ON log_leaves (case_id, sequence) WHERE sequence IS NOT NULL;
CREATE UNIQUE INDEX log_leaves_annex ON log_leaves (annex_id) WHERE annex_id IS NOT NULL;
CREATE INDEX log_leaves_annex_of_case ON log_leaves (case_id, leaf_index) WHERE annex_id IS NOT NULL;
CREATE TRIGGER inserts_only BEFORE UPDATE OR DELETE ON log_leaves FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON log_leaves FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE log_leaves IS 'The log over all cases: each event and each annex record once, in the order in which they were sealed.';
COMMENT ON COLUMN log_leaves.leaf_index IS 'From 0 on, without gaps.';
COMMENT ON COLUMN log_leaves.sequence IS 'Of the event; null for a record of the annex.';
COMMENT ON COLUMN log_leaves.annex_id IS 'Of the record of the annex; null for an event.';
COMMENT ON COLUMN log_leaves.hash IS 'The hash that the record had when it was sealed: the leaf input, of 32 bytes, in hex.';

CREATE TABLE log_nodes (
  level smallint NOT NULL CHECK (level > 0),
  node_index bigint NOT NULL CHECK (node_index >= 0),
  hash bytea NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (level, node_index)
);
CREATE TRIGGER inserts_only BEFORE UPDATE OR DELETE ON log_nodes FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON log_nodes FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE log_nodes IS 'The complete subtrees of the log''s tree (RFC 9162, 2.1), so that roots and proofs need a few of them alone.';
COMMENT ON COLUMN log_nodes.level IS 'It stands over 2^level leaves; leaves themselves, level 0, are hashed from log_leaves.';
COMMENT ON COLUMN log_nodes.node_index IS 'It stands over the leaves from node_index * 2^level on.';
COMMENT ON COLUMN log_nodes.hash IS 'SHA-256(0x01, left, right).';

CREATE TABLE log_keys (
  number integer PRIMARY KEY CHECK (number > 0),
  kid text NOT NULL UNIQUE,
  x text NOT NULL,
  not_before timestamptz(3) NOT NULL
);
CREATE TRIGGER inserts_only BEFORE UPDATE OR DELETE ON log_keys FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON log_keys FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE log_keys IS 'The public keys that heads are signed with, one after the other: each expires when the next one begins.';
COMMENT ON COLUMN log_keys.kid IS 'RFC 7638 thumbprint of the key.';
COMMENT ON COLUMN log_keys.x IS 'The Ed25519 public key, base64url (RFC 8037).';
COMMENT ON COLUMN log_keys.not_before IS 'The moment of the first head that it signed.';

CREATE TABLE log_heads (
  number bigint PRIMARY KEY CHECK (number > 0),
  log text NOT NULL,
  size bigint NOT NULL CHECK (size >= 0),
  root_hash char(64) NOT NULL,
  at timestamptz(3) NOT NULL,
  kid text NOT NULL REFERENCES log_keys (kid),
  jws text NOT NULL
);
CREATE TRIGGER inserts_only BEFORE UPDATE OR DELETE ON log_heads FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON log_heads FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE log_heads IS 'What the log was, signed: kept for ever, and published.';
COMMENT ON COLUMN log_heads.number IS 'From 1 on, without gaps. Neither size nor moment ever falls.';
COMMENT ON COLUMN log_heads.log IS 'Names this installation.';
COMMENT ON COLUMN log_heads.jws IS 'Compact JWS over log, size, root hash and moment; the columns beside it say the same.';

CREATE TABLE log_misfits (
  leaf_index bigint PRIMARY KEY REFERENCES log_leaves,
  found_hash char(64) NOT NULL,
  found_at timestamptz(3) NOT NULL
);
CREATE TRIGGER inserts_only BEFORE UPDATE OR DELETE ON log_misfits FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_truncated BEFORE TRUNCATE ON log_misfits FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
COMMENT ON TABLE log_misfits IS 'Records whose own hash was not that of their content when they were sealed: somebody has changed them before.';
COMMENT ON COLUMN log_misfits.found_hash IS 'That of the content.';

CREATE TABLE log_reading (
  one boolean PRIMARY KEY DEFAULT true CHECK (one),
  cluster text NOT NULL,
  read_up_to xid8 NOT NULL,
  read_except xid8[] NOT NULL,
  pass_at xid8
);
COMMENT ON TABLE log_reading IS 'How far sealing has read: bookkeeping that spares it the whole log. What has a leaf is never sealed again, whatever stands here.';
COMMENT ON COLUMN log_reading.cluster IS 'The server''s system identifier: on another one transaction ids start anew, and everything is read once more.';
COMMENT ON COLUMN log_reading.read_up_to IS 'All that transactions before this one have written is sealed.';
COMMENT ON COLUMN log_reading.read_except IS 'But for these, which were not finished.';
COMMENT ON COLUMN log_reading.pass_at IS 'While everything is read once more: how far that is, by the ids that the records bear. Otherwise null.';

CREATE TABLE log_places (
  place text PRIMARY KEY CHECK (place IN ('file', 'webhook')),
  told_up_to bigint NOT NULL
);
COMMENT ON TABLE log_places IS 'Where heads are handed to outside the database, so that a log that was cut there shows: the places that are set.';
COMMENT ON COLUMN log_places.told_up_to IS 'The number of the last head that the place has taken; 0 for none.';

CREATE TABLE log_mails (
  membership_id text NOT NULL,
  day date NOT NULL,
  number bigint NOT NULL REFERENCES log_heads,
  PRIMARY KEY (membership_id, day)
);
COMMENT ON TABLE log_mails IS 'Which auditor was mailed which head on which day (UTC).';

-- They grow at their end alone, and hold a transaction once, however many rows it has written.
CREATE INDEX case_events_transaction ON case_events (transaction_id);
CREATE INDEX annex_records_transaction ON annex_records (transaction_id);

-- Down Migration
DROP INDEX annex_records_transaction, case_events_transaction;
DROP TABLE log_mails, log_places, log_reading, log_misfits, log_heads, log_keys, log_nodes, log_leaves;
