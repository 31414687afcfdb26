/** The mail that tells a lead of a brand that nobody has heard. */
export const unheard = {
  subject: {
    case: 'Unheard: {{brand}} waits in the conversation about a case [{{case}}]',
    brand: 'Unheard: {{brand}} waits in its conversation',
  },
  happened: {
    one: '{{brand}} wrote on {{since}}, and nobody of {{marketplace}} has read or answered it.',
    many: '{{brand}} has written {{count}} messages since {{since}}, and nobody of {{marketplace}} has read or answered them.',
  },
  action:
    'The brand’s partner is {{partner}}. Please see to it that somebody reads and answers: what was written stands in the conversation alone.',
};
