/** One mail of all that has come since the one before, where its reader prefers that. */
export const digest = {
  subject: {
    one: 'A digest from {{marketplace}}: one message',
    many: 'A digest from {{marketplace}}: {{count}} messages',
  },
  happened: 'This is what has come for you since the last digest, by case.',
  case: 'Case {{case}} ({{brand}})',
  meaning: 'What asks for your answer, or warns of the end of your time, is in no digest: it always comes at once.',
  footer:
    'You receive this digest because you have chosen so, as one who takes part in the brand protection of {{marketplace}}.',
};
