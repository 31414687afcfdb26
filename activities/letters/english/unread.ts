/** The mail that tells of messages in a conversation that its reader has not read. */
export const unread = {
  subject: {
    case: 'New in the conversation about a case of {{brand}} [{{case}}]',
    brand: 'New in the conversation about {{brand}}',
  },
  happened: {
    one: 'There is a message that you have not read, from {{writer}}.',
    many: 'There are {{count}} messages that you have not read, from {{writer}}.',
  },
  writer: '{{names}} ({{side}})',
  topic: {
    case: 'The conversation is about case {{case}} of {{brand}}.',
    brand: 'The conversation is about all that concerns {{brand}}, beyond its cases.',
  },
  action: 'What was written stands there alone, and not in this email: read it there, and answer there.',
  button: 'Open the conversation',
  footer: 'You receive this message because you take part in the brand protection of {{marketplace}}.',
};
