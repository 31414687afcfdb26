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

-- Down Migration
DROP TABLE conversation_silences;
ALTER TABLE conversations DROP COLUMN lead_at;
