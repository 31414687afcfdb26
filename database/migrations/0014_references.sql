-- Up Migration

CREATE TABLE product_references (
  reference_id text PRIMARY KEY,
  brand_id text NOT NULL REFERENCES brands,
  name text NOT NULL,
  pictures text[] NOT NULL,
  prices jsonb NOT NULL,
  marks text[] NOT NULL,
  named_by text NOT NULL,
  updated_at timestamptz(3) NOT NULL,
  ended_at timestamptz(3)
);
CREATE INDEX product_references_brand ON product_references (brand_id, reference_id) WHERE ended_at IS NULL;
COMMENT ON TABLE product_references IS 'The models of brands, to compare offers with: for the brand and for staff, never for sellers.';
COMMENT ON COLUMN product_references.pictures IS 'Files by their SHA-256.';
COMMENT ON COLUMN product_references.prices IS 'What it usually costs: [{"market", "price": {"amount", "currency"}}], each market once.';
COMMENT ON COLUMN product_references.marks IS 'By what a genuine one is told from a fake: whoever counterfeits must not read it.';
COMMENT ON COLUMN product_references.ended_at IS 'Since then nothing new names it; cases that do show it.';

ALTER TABLE suspicions ADD COLUMN reference_id text;
CREATE INDEX suspicions_reference ON suspicions (case_id, received_at DESC, suspicion_id DESC) WHERE reference_id IS NOT NULL;
COMMENT ON COLUMN suspicions.reference_id IS 'The model that the offer is compared with; the case shows that of its newest suspicion which names one.';

-- Down Migration
ALTER TABLE suspicions DROP COLUMN reference_id;
DROP TABLE product_references;
