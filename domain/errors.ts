/**
 * Every error that a caller can meet, by its stable code: its HTTP status, and what it is in a few words.
 * The words may change; code and status do not.
 */
export const errorCodes = {
  malformed: { status: 400, title: 'The request cannot be read' },
  membership_missing: { status: 400, title: 'It is not said in which membership' },
  key_missing: { status: 401, title: 'No key' },
  key_invalid: { status: 401, title: 'The key is not valid' },
  not_signed_in: { status: 401, title: 'Not signed in' },
  signature_invalid: { status: 401, title: 'Not signed with the shared secret' },
  not_permitted: { status: 403, title: 'Not permitted' },
  cross_site: { status: 403, title: 'Sent from another site' },
  not_independent: { status: 403, title: 'Somebody who has not decided before must decide' },
  not_found: { status: 404, title: 'Not found' },
  method_not_allowed: { status: 405, title: 'This method is not taken here' },
  stage_conflict: { status: 409, title: 'The case is not at that step' },
  changed_meanwhile: { status: 409, title: 'Something has happened since you looked' },
  claimed: { status: 409, title: 'Somebody else has it in hand' },
  not_due: { status: 409, title: 'Not due' },
  limit_reached: { status: 409, title: 'No more of this is allowed' },
  must_be_kept: { status: 409, title: 'This must still be kept' },
  held: { status: 409, title: 'It is held already' },
  erased: { status: 410, title: 'This was erased' },
  still_needed: { status: 409, title: 'Nobody else can take the place' },
  request_in_progress: { status: 409, title: 'The same request is being answered' },
  too_slow: { status: 408, title: 'The request took too long to arrive' },
  too_large: { status: 413, title: 'Too large' },
  expectation_failed: { status: 417, title: 'This expectation is not met here' },
  unsupported_type: { status: 415, title: 'This content type is not taken' },
  invalid: { status: 422, title: 'The content is not valid' },
  key_reused: { status: 422, title: 'The idempotency key was used for another request' },
  brand_not_enrolled: { status: 422, title: 'The brand is not enrolled' },
  policy_missing: { status: 422, title: 'The brand’s rules are not there' },
  marketplace_unknown: { status: 422, title: 'The marketplace is not served here' },
  suspicion_reused: { status: 422, title: 'The suspicion’s id was used for another offer' },
  brand_missing: { status: 422, title: 'Nobody can be asked: the offer names no brand' },
  headers_too_large: { status: 431, title: 'The headers are too large' },
  too_many_requests: { status: 429, title: 'Too many requests' },
  unavailable: { status: 503, title: 'Not available now' },
  internal: { status: 500, title: 'A fault of ours' },
} as const;

export type ErrorCode = keyof typeof errorCodes;
