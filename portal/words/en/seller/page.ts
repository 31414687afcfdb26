/** What stands around the page, whatever it is about. */
export const page = {
  programme: 'Brand protection',
  language: 'Language',
  loading: 'Loading',
  tryAgain: 'Try again',
  asOf: (moment: string): string => `You are offline, or we are. This page stands as of ${moment}.`,
  offer: 'Your offer',
  facts: { number: 'Number of the offer', price: 'Price', brand: 'Brand', case: 'Case', since: 'Since' },
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
    over: 'The time is over.',
    endless: 'There is no deadline.',
    fromDelivery: 'Your time begins when our letter has reached you.',
  },
  dead: {
    heading: 'This link leads nowhere, or its time is over',
    text: 'A link works until 30 days after its case was closed. Perhaps it was not copied whole: it ends with 43 letters and digits.',
    another:
      'Every letter about the case in your messages at the marketplace holds a link: open the newest. If you find none, ask the marketplace’s support to send you the letter again.',
  },
  busy: 'That was a lot at once. Wait a minute, then try again.',
  unreachable: 'Nobody answered. Look whether you are online, and try again.',
  about: {
    heading: 'About this page',
    text: 'Whoever has this link acts as you in this case: do not pass it on. It works until 30 days after the case is closed.',
    record: 'Download the record of this case, with its proofs',
    zone: (zone: string): string => `Times stand in the time zone of this device, ${zone}.`,
  },
  list: (parts: readonly string[]): string => parts.join(', '),
  sentence: (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`,
};
