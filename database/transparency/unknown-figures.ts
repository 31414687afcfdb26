import type { UnknownFigure } from '../../domain/transparency.ts';

/** Why nobody can count it here, in English. It is not nothing: it is not known to this installation. */
export const whyUnknown: Record<UnknownFigure, string> = {
  member_state_orders:
    'Orders of authorities reach the marketplace by other ways than this process. What was undone by the order of a court ' +
    'stands in `reinstatements_ordered`.',
  notices_of_trusted_flaggers:
    'Whether a brand is a trusted flagger (Art. 22), a Digital Services Coordinator decides; no event says so.',
  settlement_disputes:
    'Disputes before settlement bodies (Art. 21) are conducted by the marketplace elsewhere. What was undone because of one ' +
    'stands in `reinstatements_ordered` as `dispute_settled`.',
  suspensions:
    'Sellers and complainants are suspended (Art. 23) by the marketplace elsewhere. The strikes that sellers were given stand ' +
    'in `strikes_given`.',
  statements_by_language: 'No event says in which language an offer, or the letter about it, was written.',
};
