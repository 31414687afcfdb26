-- Up Migration

ALTER TABLE seller_links ADD COLUMN language text;

COMMENT ON COLUMN seller_links.language IS 'In which the letter is written that holds the link; unknown of links that were sent before.';

-- Down Migration
ALTER TABLE seller_links DROP COLUMN language;
