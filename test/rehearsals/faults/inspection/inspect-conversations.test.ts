import { describe, expect, test } from 'vitest';
import { inspectConversations } from './inspect-conversations.ts';

type Conversed = Parameters<typeof inspectConversations>[0];
type Written = Conversed['conversations'][number]['messages'][number];

const file = 'f'.repeat(64);
const message = (number: number, side: Written['side'], more: Partial<Written> = {}): Written => ({
  number,
  at: `2026-01-12T09:00:0${number}.000Z`,
  side,
  authorId: side === 'brand' ? 'vera' : 'mara',
  text: `said ${number}`,
  files: [],
  ...more,
});

/** Vera asks, Mara answers with a file, Vera asks on; Mara has read the first, and each is told by mail of what is unread. */
const sound = (): Conversed => ({
  conversations: [
    {
      conversationId: 'conversation_1',
      caseId: 'c_1',
      last: 3,
      isUntold: false,
      messages: [
        message(1, 'brand'),
        message(2, 'marketplace', { files: [{ sha256: file, mediaType: 'text/plain', bytes: 1 }] }),
        message(3, 'brand'),
      ],
      readers: [
        { side: 'marketplace', readerId: 'mara', readUpTo: 1, toldUpTo: 3 },
        { side: 'brand', readerId: 'jonas', readUpTo: 0, toldUpTo: 2 },
      ],
    },
  ],
  recipients: { brand: ['jonas'], accountManager: 'mara', lead: ['lena'], endpoint: '' },
  mails: [
    { messageId: 'conversation_1.jonas.2@joint-force' },
    { messageId: 'conversation_1.mara.3@joint-force' },
    { messageId: 'conversation_1.3.lead.lena@joint-force' },
  ],
  claims: {
    messages: [
      ...([1, 3] as const).map((number) => ({
        ...{ caseId: 'c_1', side: 'brand' as const, authorId: 'vera', mark: `said ${number}`, files: [] },
        answer: { accepted: true, status: 201, number },
      })),
      {
        ...{ caseId: 'c_1', side: 'marketplace', authorId: 'mara', mark: 'said 2', files: [file] },
        answer: { accepted: true, status: 201, number: 2 },
        secondNumber: 2,
      },
      {
        ...{ caseId: 'c_1', side: 'brand', authorId: 'vera', mark: 'refused', files: [file] },
        answer: { accepted: false, status: 422, code: 'invalid' },
      },
    ],
    readMarks: [{ caseId: 'c_1', side: 'marketplace', readerId: 'mara', asked: 1, before: 0, answered: 1 }],
  },
});

/** What is found when something is not as it was. */
function findingsAfter(change: (all: Conversed, conversation: Conversed['conversations'][number]) => void): string[] {
  const all = sound();
  change(all, all.conversations[0]!);
  return inspectConversations(all);
}

test('of what is as it should be, nothing is found; the same mail may come again', () => {
  expect(inspectConversations(sound())).toEqual([]);
  expect(findingsAfter(({ mails }) => mails.push(mails[0]!))).toEqual([]);
});

describe('of messages is found', () => {
  test('one that stands there twice', () => {
    const found = findingsAfter((_, one) => {
      one.messages.push(message(4, 'brand', { text: 'said 3' }));
      one.last = 4;
    });
    expect(found).toContain('the message of vera about c_1 (said 3) was accepted and stands there 2 times');
  });

  test('one that is lost, with the gap that it leaves', () => {
    expect(findingsAfter((_, one) => void one.messages.splice(0, 1))).toEqual(
      expect.arrayContaining([
        'message 2 of conversation_1 stands in place 1',
        'conversation_1 counts 3 messages and has 2',
        'the message of vera about c_1 (said 1) was accepted and stands there 0 times',
      ]),
    );
  });

  test('one that was refused and stands there, one that nobody wrote, and one without an answer', () => {
    const found = findingsAfter(({ claims }, { messages }) => {
      messages[2]!.text = 'refused';
      messages[1]!.text = 'whispered';
      delete claims.messages[0]!.answer;
    });
    expect(found).toContain('the message of vera about c_1 (refused) was refused (422 invalid) and stands there');
    expect(found).toContain('message 2 of conversation_1 (whispered) was written by nobody');
    expect(found).toContain('the message of vera about c_1 (said 1) had no answer');
  });

  test('one that stands in another place, with other files, of somebody else, than was said', () => {
    const found = findingsAfter(({ claims }, { messages }) => {
      messages[0]!.authorId = 'otto';
      messages[1]!.files = [];
      claims.messages[1]!.answer!.number = 1;
      claims.messages[2]!.secondNumber = 3;
    });
    expect(found).toEqual([
      'the message of vera about c_1 (said 1) stands as one of otto',
      'the message of vera about c_1 (said 3) is number 3, and was told 1',
      'the message of mara about c_1 (said 2) was told 2, and 3 when it was sent again',
      'the message of mara about c_1 (said 2) came with 1 files and has others',
    ]);
  });

  test('one that stands in the wrong order of time', () => {
    expect(findingsAfter((_, { messages }) => void (messages[2]!.at = messages[0]!.at))).toEqual([
      'message 3 of conversation_1 is older than the last',
    ]);
  });
});

describe('of mails is found', () => {
  test('that somebody was told twice of the same', () => {
    expect(findingsAfter(({ mails }) => mails.push({ messageId: 'conversation_1.jonas.3@joint-force' }))).toEqual([
      'jonas was told again of conversation_1, with nothing new up to 3',
    ]);
  });

  test('that somebody was not told, though it is noted', () => {
    expect(findingsAfter(({ mails }) => mails.splice(0, 1))).toEqual([
      'jonas was not told of message 2 of conversation_1',
      'jonas counts as told of conversation_1 up to 2, by no mail',
    ]);
  });

  test('that one is for nobody, and a lead told of no silence', () => {
    const strays = ['conversation_1.otto.2@joint-force', 'conversation_1.2.lead.lena@joint-force'];
    expect(findingsAfter(({ mails }) => mails.push(...strays.map((messageId) => ({ messageId }))))).toEqual(
      strays.map((id) => `mail ${id} has arrived, and is for nobody`),
    );
  });

  test('that somebody is still to be told', () => {
    expect(findingsAfter((_, one) => void (one.isUntold = true))).toEqual([
      'in conversation_1 somebody is still to be told',
    ]);
  });
});

describe('of read marks is found', () => {
  test('one that went back in an answer', () => {
    const back = { caseId: 'c_1', side: 'brand', readerId: 'jonas', asked: 1, before: 2, answered: 1 } as const;
    const found = findingsAfter(({ claims }, { readers }) => {
      claims.readMarks.push(back);
      readers[1]!.readUpTo = 1;
    });
    expect(found).toEqual(['jonas had read up to 2 about c_1, asked for 1 and was answered 1']);
  });

  test('one that is gone, and one that nobody set', () => {
    const found = findingsAfter((_, { readers }) => {
      readers[0]!.readUpTo = 0;
      readers[1]!.readUpTo = 2;
    });
    expect(found).toEqual([
      'mara had read conversation_1 up to 1, which is gone',
      'jonas has read conversation_1 up to 2, as nobody said',
    ]);
  });
});
