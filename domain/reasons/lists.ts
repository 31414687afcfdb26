/** Why a brand calls an offer a counterfeit, asked or not. */
const counterfeit = [
  'fake_logo',
  'fake_hologram',
  'fake_packaging',
  'unknown_serial_number',
  'no_such_model',
  'price_far_below_market',
  'test_purchase',
  'laboratory_test',
  'counterfeit_features',
] as const;

/** Why a brand takes its word back, asked in an appeal or of itself. */
const retraction = [
  'mistaken',
  'genuine',
  'invoice_genuine',
  'serial_number_known',
  'authorised_seller',
  'parallel_import',
  'second_hand',
  'not_our_mark',
  'agreed_with_seller',
] as const;

/**
 * Why somebody decides as they do: a closed list for each answer to each decision that has answers, nine codes at most,
 * so that one can be chosen at a glance and that a code means the same in every case.
 */
export const reasonsByAnswer = {
  submitVerdict: {
    counterfeit,
    authentic: [
      'genuine',
      'serial_number_known',
      'second_hand',
      'invoice_genuine',
      'brands_own_shop',
      'test_purchase',
      'laboratory_test',
    ],
    authorised_seller: ['authorised_seller', 'supplied_by_us', 'brands_own_shop', 'invoice_genuine'],
    grey_market: ['parallel_import', 'other_market_packaging', 'serial_number_known'],
    not_our_mark: ['not_our_mark', 'other_mark', 'compatible_goods'],
    cannot_determine: ['pictures_unclear', 'description_unclear', 'serial_number_missing', 'test_purchase_needed'],
  },
  decideReview: {
    remove: [
      'counterfeit_features',
      'fake_logo',
      'unknown_serial_number',
      'price_far_below_market',
      'image_copied',
      'image_matches_known_counterfeit',
      'relist_match',
      'evasive_wording',
      'repeat_infringer',
    ],
    dismiss: [
      'genuine',
      'no_evidence',
      'pictures_unclear',
      'detector_fault',
      'invoice_genuine',
      'authorised_seller',
      'parallel_import',
      'second_hand',
      'not_our_mark',
    ],
  },
  answerAppeal: {
    maintain: [
      'evidence_stands',
      'still_fake',
      'invoice_forged',
      'invoice_for_other_goods',
      'no_proof',
      'not_authorised',
      'unknown_serial_number',
      'test_purchase',
      'laboratory_test',
    ],
    retract: retraction,
  },
  decideAppeal: {
    upheld: [
      'evidence_stands',
      'still_fake',
      'invoice_forged',
      'invoice_for_other_goods',
      'no_proof',
      'not_authorised',
      'counterfeit_features',
    ],
    reinstated: [
      'genuine',
      'invoice_genuine',
      'no_evidence',
      'serial_number_known',
      'authorised_seller',
      'parallel_import',
      'second_hand',
      'not_our_mark',
      'mistaken',
    ],
  },
  resolveMarketplaceProblem: {
    retry: ['marketplace_repaired', 'still_for_sale', 'unreachable'],
    mark_done: ['done_by_hand', 'marketplace_confirmed', 'listing_gone'],
    give_up: ['refused', 'forbidden', 'locked', 'listing_unknown', 'listing_gone', 'unreachable'],
  },
  verifyRight: {
    verified: ['found_in_register', 'documents_suffice', 'register_corrected'],
    refused: [
      'not_in_register',
      'other_owner',
      'right_expired',
      'right_surrendered',
      'documents_unclear',
      'other_territory',
    ],
  },
  decideEnrolment: {
    ask: [
      'document_missing',
      'document_unreadable',
      'not_in_register',
      'power_of_attorney_missing',
      'names_of_another_brand',
      'identity_unclear',
      'other',
    ],
    refuse: ['not_the_rights_holder', 'no_registered_right', 'identity_unclear', 'enrolled_already', 'other'],
  },
} as const;

/** The same for what is said in one way alone. */
export const reasonsOfAct = {
  giveNotice: counterfeit,
  extendDeadline: [
    'brand_asked',
    'laboratory_pending',
    'test_purchase_pending',
    'information_pending',
    'public_holiday',
    'many_cases',
    'outage',
  ],
  fileAppeal: [
    'genuine',
    'invoice_attached',
    'authorised_seller',
    'parallel_import',
    'second_hand',
    'serial_number_known',
    'not_our_mark',
    'compatible_goods',
    'mistaken',
  ],
  retractVerdict: retraction,
  withdrawSuspicion: [
    'detector_fault',
    'mistaken',
    'no_evidence',
    'genuine',
    'authorised_seller',
    'brand_asked',
    'court_order',
  ],
  orderReinstatement: [
    'court_order',
    'dispute_settled',
    'brand_asked',
    'mistaken',
    'genuine',
    'invoice_genuine',
    'authorised_seller',
    'detector_fault',
  ],
} as const;

export type DecisionWithAnswers = keyof typeof reasonsByAnswer;
export type Act = keyof typeof reasonsOfAct;

type Codes<T> = T extends readonly (infer Code extends string)[] ? Code : { [K in keyof T]: Codes<T[K]> }[keyof T];
export type ReasonOf<D extends DecisionWithAnswers> = Codes<(typeof reasonsByAnswer)[D]>;
/** Any code that somebody can choose. */
export type ChosenReason = Codes<typeof reasonsByAnswer> | Codes<typeof reasonsOfAct>;

/** Every code that a decision knows, whatever its answer. */
export function reasonsIn<D extends DecisionWithAnswers>(decision: D): ReasonOf<D>[] {
  const lists: Readonly<Record<string, readonly ChosenReason[]>> = reasonsByAnswer[decision];
  return [...new Set(Object.values(lists).flat())] as ReasonOf<D>[];
}

/** What is wrong with a code that does not go with the answer that it is given for; nothing when it does. */
export function wrongReason(decision: DecisionWithAnswers, answer: string, code: string): string | undefined {
  const lists: Readonly<Record<string, readonly string[]>> = reasonsByAnswer[decision];
  const codes = lists[answer] ?? [];
  return codes.includes(code) ? undefined : `with ${answer} must be one of ${codes.join(', ')}`;
}
