-- Up Migration

-- Names are compared without the sign that says that they are registered, and with one apostrophe and one dash. Where the
-- name in its new form is there already, it stays that brand's.
INSERT INTO brand_names (name_key, brand_id)
SELECT DISTINCT ON (alike) alike, brand_id
FROM brand_names, LATERAL (
  SELECT btrim(regexp_replace(translate(name_key, '‘’ʼ′‐–—', '''''''''---'), '(?<=\S\s*)®', '', 'g')) AS alike
) AS form
WHERE alike <> name_key AND alike <> ''
ORDER BY alike, brand_id
ON CONFLICT DO NOTHING;

-- Down Migration
