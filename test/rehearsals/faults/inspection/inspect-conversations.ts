import type { MessageClaim } from '../players/claims.ts';
import type { Evidence } from './evidence.ts';
import type { ConversationEvidence } from './read-conversations.ts';

type Conversed = Pick<Evidence, 'conversations' | 'mails' | 'recipients'> & {
  claims: Pick<Evidence['claims'], 'messages' | 'readMarks'>;
};

/**
 * What was written stands where it was written, once, in the order of its numbers; what was refused stands nowhere.
 * Whoever has not read was told by mail, and by no second mail of the same; and no read mark has gone back.
 */
export const inspectConversations = (evidence: Conversed): string[] => [
  ...evidence.conversations.flatMap((one) => [
    ...inspectOrder(one),
    ...inspectOrigins(one, evidence),
    ...inspectMails(one, evidence),
    ...inspectMarks(one, evidence),
  ]),
  ...evidence.claims.messages.flatMap((claim) => inspectClaim(claim, evidence)),
  ...evidence.claims.readMarks
    .filter(({ asked, before, answered }) => answered < Math.max(asked, before))
    .map(
      ({ caseId, readerId, asked, before, answered }) =>
        `${readerId} had read up to ${before} ${about(caseId)}, asked for ${asked} and was answered ${answered}`,
    ),
];

const about = (caseId: string | null): string => `about ${caseId ?? 'the brand'}`;

function inspectOrder({ conversationId, last, isUntold, messages }: ConversationEvidence): string[] {
  const misplaced = messages.flatMap(({ number, at }, index) => [
    ...(number === index + 1 ? [] : [`message ${number} of ${conversationId} stands in place ${index + 1}`]),
    ...(at >= (messages[index - 1]?.at ?? '') ? [] : [`message ${number} of ${conversationId} is older than the last`]),
  ]);
  return [
    ...misplaced,
    ...(last === messages.length ? [] : [`${conversationId} counts ${last} messages and has ${messages.length}`]),
    ...(isUntold ? [`in ${conversationId} somebody is still to be told`] : []),
  ];
}

/** Nothing stands there that nobody has written. */
const inspectOrigins = ({ conversationId, caseId, messages }: ConversationEvidence, { claims }: Conversed): string[] =>
  messages
    .filter(({ text }) => !claims.messages.some((claim) => claim.mark === text && claim.caseId === caseId))
    .map(({ number, text }) => `message ${number} of ${conversationId} (${text}) was written by nobody`);

function inspectClaim(claim: MessageClaim, { conversations }: Conversed): string[] {
  const { mark, side, authorId, files, answer, secondNumber } = claim;
  const name = `the message of ${authorId} ${about(claim.caseId)} (${mark})`;
  const found = conversations.flatMap((one) => one.messages).filter(({ text }) => text === mark);
  if (!answer) return [`${name} had no answer`];
  if (!answer.accepted)
    return found.length === 0 ? [] : [`${name} was refused (${answer.status} ${answer.code}) and stands there`];
  const [written] = found;
  if (!written || found.length > 1) return [`${name} was accepted and stands there ${found.length} times`];
  const held = written.files.map(({ sha256 }) => sha256).toSorted();
  return [
    ...(written.number === answer.number ? [] : [`${name} is number ${written.number}, and was told ${answer.number}`]),
    ...(secondNumber === undefined || secondNumber === answer.number
      ? []
      : [`${name} was told ${answer.number}, and ${secondNumber} when it was sent again`]),
    ...(written.side === side && written.authorId === authorId ? [] : [`${name} stands as one of ${written.authorId}`]),
    ...(held.join() === files.toSorted().join() ? [] : [`${name} came with ${files.length} files and has others`]),
  ];
}

/**
 * A mail says in its id up to which message it tells. The same mail may come again, after a kill between mail and note;
 * another one has to tell of something new. Leads are told of silences, each by the number of its first message.
 */
function inspectMails(one: ConversationEvidence, { mails, recipients }: Conversed): string[] {
  const { conversationId, messages, readers } = one;
  const prefix = `${conversationId}.`;
  const own = [...new Set(mails.map(({ messageId }) => messageId))]
    .filter((id) => id.startsWith(prefix))
    .map((id) => ({ id, parts: id.slice(prefix.length, -'@joint-force'.length).split('.') }));
  const toldTo = (readerId: string): number[] =>
    own
      .flatMap(({ parts: [to, upTo, ...more] }) => (to === readerId && more.length === 0 ? [Number(upTo)] : []))
      .toSorted((one, other) => one - other);
  const told = [
    ...recipients.brand.map((readerId) => ({ readerId, side: 'brand' })),
    { readerId: recipients.accountManager, side: 'marketplace' },
  ];
  const isMeant = ([first, second, third]: readonly string[]): boolean =>
    second === 'lead'
      ? recipients.lead.includes(third!) && messages.some((by) => by.side === 'brand' && by.number === Number(first))
      : told.some(({ readerId }) => readerId === first);
  return [
    ...own.filter(({ parts }) => !isMeant(parts)).map(({ id }) => `mail ${id} has arrived, and is for nobody`),
    ...told.flatMap(({ readerId, side }) => {
      const ofOthers = messages.filter((message) => message.side !== side).map(({ number }) => number);
      const upTo = toldTo(readerId);
      const { readUpTo = 0, toldUpTo = 0 } = readers.find((by) => by.side === side && by.readerId === readerId) ?? {};
      const heard = Math.max(readUpTo, ...upTo);
      const inVain = upTo.filter((again, index) => {
        const before = upTo[index - 1] ?? 0;
        return !ofOthers.some((number) => number > before && number <= again);
      });
      // A mail is named by the newest message of the other side that it tells of.
      const mailed = Math.max(0, ...ofOthers.filter((number) => number <= toldUpTo));
      return [
        ...ofOthers
          .filter((number) => number > heard)
          .map((number) => `${readerId} was not told of message ${number} of ${conversationId}`),
        ...inVain.map((again) => `${readerId} was told again of ${conversationId}, with nothing new up to ${again}`),
        ...(mailed === 0 || upTo.includes(mailed)
          ? []
          : [`${readerId} counts as told of ${conversationId} up to ${toldUpTo}, by no mail`]),
      ];
    }),
  ];
}

/** Everybody has read as far as was ever answered, and nobody further than there is something to read. */
function inspectMarks({ conversationId, caseId, messages, readers }: ConversationEvidence, { claims }: Conversed) {
  const answers = claims.readMarks.filter((claim) => claim.caseId === caseId);
  const lost = answers.filter(
    ({ side, readerId, answered }) =>
      !readers.some((by) => by.side === side && by.readerId === readerId && by.readUpTo >= answered),
  );
  const invented = readers.filter(
    ({ side, readerId, readUpTo }) =>
      readUpTo > messages.length ||
      (readUpTo > 0 && !answers.some((by) => by.side === side && by.readerId === readerId && by.answered >= readUpTo)),
  );
  return [
    ...lost.map(({ readerId, answered }) => `${readerId} had read ${conversationId} up to ${answered}, which is gone`),
    ...invented.map(
      ({ readerId, readUpTo }) => `${readerId} has read ${conversationId} up to ${readUpTo}, as nobody said`,
    ),
  ];
}
