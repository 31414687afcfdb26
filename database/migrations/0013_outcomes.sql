-- Up Migration

CREATE TABLE strikes (
  case_id text PRIMARY KEY,
  marketplace_id text NOT NULL,
  seller_id text NOT NULL,
  brand_id text NOT NULL,
  listing_id text NOT NULL,
  policy_sha256 char(64) NOT NULL,
  given_at timestamptz(3) NOT NULL,
  expires_at timestamptz(3) NOT NULL,
  undone_at timestamptz(3),
  undone_by text,
  CHECK ((undone_at IS NULL) = (undone_by IS NULL))
);
CREATE INDEX strikes_seller ON strikes (marketplace_id, seller_id, given_at DESC, case_id DESC);
COMMENT ON TABLE strikes IS 'The strikes of sellers: what events say of them, written with these by appendEvents alone.';
COMMENT ON COLUMN strikes.case_id IS 'The case that has given it, one at most.';
COMMENT ON COLUMN strikes.policy_sha256 IS 'The policy by which it was given: it says from how many on a seller is a repeat infringer.';
COMMENT ON COLUMN strikes.undone_by IS 'The case in which it was undone: the same one, or the one that undoes it after its close.';

CREATE TABLE brand_answers (
  case_id text PRIMARY KEY,
  brand_id text NOT NULL,
  answered_at timestamptz(3) NOT NULL,
  in_time boolean,
  reason_code text,
  came_of text CHECK (came_of IN ('stood', 'retracted', 'reinstated', 'withdrawn')),
  final_at timestamptz(3),
  CHECK ((came_of IS NULL) = (final_at IS NULL)),
  CHECK (came_of IS NULL OR reason_code IS NOT NULL)
);
CREATE INDEX brand_answers_answered ON brand_answers (brand_id, answered_at) INCLUDE (in_time);
CREATE INDEX brand_answers_final ON brand_answers (brand_id, final_at) INCLUDE (reason_code, came_of) WHERE came_of IS NOT NULL;
COMMENT ON TABLE brand_answers IS 'What brands have said about offers, and what came of it: counted for their accuracy, written by appendEvents alone.';
COMMENT ON COLUMN brand_answers.answered_at IS 'When the verdict was given, or the time for it was over.';
COMMENT ON COLUMN brand_answers.in_time IS 'Whether the brand that was asked answered before its time was over; null where nobody had asked.';
COMMENT ON COLUMN brand_answers.reason_code IS 'Why it is a counterfeit; null where the brand has not said that it is one.';
COMMENT ON COLUMN brand_answers.came_of IS 'What became of the verdict counterfeit once the case was closed; a case that undoes it later says so here.';

-- Down Migration
DROP TABLE brand_answers, strikes;
