-- Up Migration

ALTER TABLE conversations ADD COLUMN lead_at timestamptz(3);
CREATE INDEX conversations_unheard ON conversations (lead_at) WHERE lead_at IS NOT NULL;
COMMENT ON COLUMN conversations.lead_at IS 'When it is looked next whether somebody of the marketplace has heard what the brand has written; moved ahead by whoever looks, who may crash. None: nothing waits.';

CREATE TABLE conversation_silences (
  conversation_id text NOT NULL REFERENCES conversations,
  since integer NOT NULL,
  lead_id text NOT NULL REFERENCES memberships,
  at timestamptz(3) NOT NULL,
  PRIMARY KEY (conversation_id, since, lead_id)
);
COMMENT ON TABLE conversation_silences IS 'Which lead was told that a brand is not heard: once for each silence.';
COMMENT ON COLUMN conversation_silences.since IS 'The first message of the brand that nobody of the marketplace had read or answered.';

CREATE TABLE mail_preferences (
  membership_id text PRIMARY KEY REFERENCES memberships,
  kinds jsonb NOT NULL,
  digest_hour smallint CHECK (digest_hour BETWEEN 0 AND 23)
);
COMMENT ON TABLE mail_preferences IS 'When mails come to a member; of whoever has said nothing there is no row, and all comes at once.';
COMMENT ON COLUMN mail_preferences.kinds IS 'By kind: digest or never, at_once as well; only of what nobody demands to be told at once.';
COMMENT ON COLUMN mail_preferences.digest_hour IS 'The hour of the daily digest, in the zone of the brand, for the marketplace''s people in UTC. None: a digest every hour.';

CREATE TABLE digests (
  digest_id text PRIMARY KEY,
  membership_id text NOT NULL REFERENCES memberships,
  at timestamptz(3) NOT NULL,
  try_at timestamptz(3),
  sent_at timestamptz(3)
);
CREATE INDEX digests_to_send ON digests (try_at) WHERE try_at IS NOT NULL;
COMMENT ON TABLE digests IS 'One mail each, of all that was held for a member since the one before. What stands in it names it.';
COMMENT ON COLUMN digests.try_at IS 'When it is sent, or tried again; moved ahead by whoever sends it, who may crash. None: nothing more to do.';
COMMENT ON COLUMN digests.sent_at IS 'When the mail server took it. None: not yet, given up, or everything in it was read before.';

ALTER TABLE deliveries
  ADD COLUMN held_until timestamptz(3),
  ADD COLUMN digest_id text REFERENCES digests,
  DROP CONSTRAINT deliveries_state_check,
  ADD CONSTRAINT deliveries_state_check CHECK (state IN ('pending', 'held', 'delivered', 'failed')),
  ADD CONSTRAINT deliveries_held_check CHECK ((state = 'held') = (held_until IS NOT NULL));
CREATE INDEX deliveries_held ON deliveries (held_until) WHERE state = 'held' AND digest_id IS NULL;
CREATE INDEX deliveries_held_for ON deliveries (recipient_id, at, delivery_id) WHERE state = 'held' AND digest_id IS NULL;
CREATE INDEX deliveries_digest ON deliveries (digest_id) WHERE digest_id IS NOT NULL;
COMMENT ON COLUMN deliveries.held_until IS 'When the digest is due with which it goes.';
COMMENT ON COLUMN deliveries.digest_id IS 'The digest with which it goes, or went.';
COMMENT ON COLUMN deliveries.state IS
  'pending: on its way; held: goes with a digest; delivered; failed: given up. Asked for again by hand, each is pending once more.';

ALTER TABLE conversation_readers
  ADD COLUMN held_until timestamptz(3),
  ADD COLUMN digest_id text REFERENCES digests;
CREATE INDEX conversation_readers_held ON conversation_readers (held_until) WHERE held_until IS NOT NULL;
CREATE INDEX conversation_readers_held_for ON conversation_readers (reader_id) WHERE held_until IS NOT NULL;
CREATE INDEX conversation_readers_digest ON conversation_readers (digest_id) WHERE digest_id IS NOT NULL;
COMMENT ON COLUMN conversation_readers.held_until IS 'When the digest is due that tells of messages up to told_up_to.';
COMMENT ON COLUMN conversation_readers.digest_id IS 'The digest that is about to tell of them.';

-- Down Migration
UPDATE deliveries SET state = 'pending', held_until = NULL WHERE state = 'held';
ALTER TABLE conversation_readers DROP COLUMN held_until, DROP COLUMN digest_id;
ALTER TABLE deliveries
  DROP COLUMN held_until,
  DROP COLUMN digest_id,
  DROP CONSTRAINT deliveries_state_check,
  ADD CONSTRAINT deliveries_state_check CHECK (state IN ('pending', 'delivered', 'failed'));
COMMENT ON COLUMN deliveries.state IS
  'pending: on its way; delivered; failed: given up. Asked for again by hand, either of the latter is pending once more.';
DROP TABLE digests, mail_preferences;
DROP TABLE conversation_silences;
ALTER TABLE conversations DROP COLUMN lead_at;
