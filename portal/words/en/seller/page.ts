/** What stands around the page, whatever it is about. */
export const page = {
  programme: 'Brand protection',
  language: 'Language',
  loading: 'Loading',
  tryAgain: 'Try again',
  asOf: (moment: string): string => `You are offline, or we are. This page shows what was known on ${moment}.`,
  offer: 'Your offer',
  facts: { number: 'Offer number', price: 'Price', brand: 'Brand', case: 'Case', since: 'Since' },
  quoted: (text: string): string => `“${text}”`,
  atTheTop: {
    appeal: 'You can appeal',
    statement: 'You can say something before it is decided',
    until: (moment: string): string => `until ${moment}`,
    go: 'Go to the form',
  },
  time: {
    until: (moment: string): string => `until ${moment}`,
    left: (left: string): string => `${left} left`,
    over: 'The time is up.',
    endless: 'There is no deadline.',
    fromDelivery: 'Your time begins when our letter has reached you.',
  },
  dead: {
    heading: 'This link is invalid or has expired',
    text: 'A link works until 30 days after its case was closed. It may not have been copied in full: it ends with 43 letters and digits.',
    another:
      'Every letter about the case in your messages at the marketplace contains a link: open the newest. If you find none, ask the marketplace’s support to send you the letter again.',
  },
  busy: 'That was a lot at once. Wait a minute, then try again.',
  unreachable: 'We could not be reached. Check that you are online, and try again.',
  about: {
    heading: 'About this page',
    text: 'Whoever has this link acts as you in this case: do not pass it on. It works until 30 days after the case is closed.',
    record: 'Download the record of this case, with its proofs',
    zone: (zone: string): string => `Times are in the time zone of this device, ${zone}.`,
  },
  list: (parts: readonly string[]): string => parts.join(', '),
  /** What stands between two sentences. */
  betweenSentences: ' ',
  sentence: (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`,
};
