import type { InboxView } from '../../../domain/vocabulary.ts';

/** The inbox of a brand, and what every list of cases says. */
export const inbox = {
  title: 'Inbox',
  viewsLabel: 'Views of the inbox',
  views: {
    to_answer: 'To answer',
    appeals: 'Appeals',
    waiting: 'Waiting for others',
    decided: 'Closed',
  } satisfies Record<InboxView, string>,
  groups: {
    overdue: 'Overdue',
    soon: 'Within 2 hours',
    today: 'Today',
    tomorrow: 'Tomorrow',
    later: 'Later',
  },
  empty: {
    to_answer: {
      title: 'Nothing is waiting for you',
      text: 'Suspected offers appear here, and you are told by email.',
    },
    appeals: {
      title: 'No appeals to answer',
      text: 'When a seller appeals against a removal, you are asked here whether you stand by it.',
    },
    waiting: {
      title: 'Not waiting for anyone',
      text: 'Cases that you have answered stay here until the seller or the marketplace is done.',
    },
    decided: { title: 'No closed cases yet', text: 'Closed cases appear here, newest first.' },
  } satisfies Record<InboxView, { title: string; text: string }>,
  arrived: (count: string): string => `${count} new`,
  gone: 'no longer in this list',
  wasLast: 'That was the last case of this list.',
  onItsWay: 'on its way',
  selected: (count: string): string => `${count} selected`,
  selectNone: 'Clear selection',
  between: ', ',
  list: {
    pages: 'Pages of the list',
    previousPage: 'Previous page',
    nextPage: 'Next page',
    rows: (from: string, to: string, total?: string): string =>
      total === undefined ? `${from}–${to}` : `${from}–${to} of ${total}`,
    selection: 'Selection',
    picture: 'Picture',
    sellerAnswered: 'seller has answered',
    offer: 'Offer',
    signals: 'Why suspected',
    price: 'Price vs usual',
    measure: 'Restriction',
    stage: 'Stage',
    outcome: 'Outcome',
    changed: 'Last change',
    opened: 'Opened',
    answerDue: 'Answer due',
    due: 'Due',
    select: (title: string): string => `Select ${title}`,
    usualPrice: (from: string, to: string): string =>
      from === to ? `usual price ${from}` : `usual price ${from} to ${to}`,
  },
  keys: {
    next: 'Next row',
    previous: 'Previous row',
    first: 'First row',
    last: 'Last row',
    open: 'Open the case',
    select: 'Select the row',
    selectRange: 'Select up to the row',
    selectAll: 'Select everything loaded',
    selectNone: 'Clear the selection',
  },
  /** What detectors find, so short that it stands in a row; all else is said in the words of the reasons. */
  signals: {
    image_copied: 'pictures copied',
    image_matches_known_counterfeit: 'pictures of a known counterfeit',
    price_far_below_market: 'price far below usual',
    relist_match: 'resembles a removed offer',
    repeat_infringer: 'seller with strikes',
    evasive_wording: 'wording evades checks',
    logo_differs: 'logo differs',
    new_seller: 'new seller',
    suspected_counterfeit: 'suspected counterfeit',
  },
};
