import { brandsLookedAfterBy } from '../../../../../database/brands/partners.ts';
import {
  countUnread,
  findConversation,
  listConversations,
  type ConversationFilter,
  type ConversationPlace,
  type Participant,
} from '../../../../../database/conversations/conversations.ts';
import { listMessages } from '../../../../../database/conversations/messages.ts';
import { readMarks } from '../../../../../database/conversations/read-marks.ts';
import { nextLead, silenceOf, takeUnheard } from '../../../../../database/conversations/unheard.ts';
import { nextUntoldReader, takeUntold } from '../../../../../database/conversations/untold.ts';
import { readConversationFile } from '../../../../../database/evidence/files.ts';
import { sha256Of } from '../../../../../database/ledger/hash.ts';
import { peopleOfTheMarketplace } from '../generated/enrol-everybody.ts';
import type { Read } from './read.ts';
import type { Sample } from '../sample.ts';

interface Question extends Partial<ConversationFilter> {
  after?: ConversationPlace;
}

const manager: Participant = { side: 'marketplace', id: 'manager-1' };
const atMonthsEnd = '2020-01-31T00:00:00.000Z';

/** As `GET /v1/conversations` asks for a page: one more than it shows. */
const limit = 51;
const listed = (name: string, question: (sample: Sample) => Question, rowsAtMost = 1000): Read => ({
  name: `conversations: ${name}`,
  rowsAtMost,
  ask(database, sample) {
    const { after, ...filter } = question(sample);
    return listConversations(database, { brandIds: undefined, countries: undefined, ...filter }, manager, {
      after,
      limit,
    });
  },
});
const after = ({ anyCase }: Sample): Question => ({ after: { at: anyCase().updatedAt, id: 'conversation-1' } });
const ownOf = (sample: Sample) => ({ brandIds: [sample.oneOf([sample.anyCase().brandId, sample.anyBrand()])] });

/** What is read when people write to each other. */
export const readsOfConversations: readonly Read[] = [
  listed('the newest', () => ({})),
  listed('a deep page', after),
  listed('a brand’s own', ownOf),
  listed('a brand’s own, a deep page', (sample) => ({ ...ownOf(sample), ...after(sample) })),
  listed('an agent’s', (sample) => ({ ...ownOf(sample), countries: ['DE'] }), 20_000),
  {
    name: 'conversations: of an account manager’s brands',
    rowsAtMost: 5000,
    async ask(database) {
      const brandIds = await brandsLookedAfterBy(database, manager.id);
      return listConversations(database, { brandIds, countries: undefined }, manager, { limit });
    },
  },
  {
    name: 'conversations: how many of an account manager’s brands are unread',
    rowsAtMost: 20_000,
    async ask(database) {
      const brandIds = await brandsLookedAfterBy(database, manager.id);
      return countUnread(database, { brandIds, countries: undefined }, manager);
    },
  },
  {
    name: 'conversations: about a case',
    rowsAtMost: 100,
    async ask(database, { anyCase }) {
      const found = await findConversation(database, anyCase());
      const conversationId = found?.conversationId ?? 'conversation-2';
      await listMessages(database, conversationId, { limit });
      await readMarks(database, conversationId, manager);
      await readConversationFile(
        database,
        { conversationId, sha256: sha256Of('file-1') },
        { party: 'staff', uploader: 'nobody' },
      );
    },
  },
  {
    name: 'conversations: about a brand',
    rowsAtMost: 10,
    ask: (database, { anyBrand }) => findConversation(database, { brandId: anyBrand() }),
  },
  {
    name: 'sweep: conversations to tell of',
    rowsAtMost: 100,
    ask: (database) => takeUntold(database, { now: atMonthsEnd, heldUntil: atMonthsEnd }),
  },
  {
    name: 'sweep: whom to tell of messages',
    rowsAtMost: 200,
    async ask(database) {
      const untold = { conversationId: 'conversation-1000', brandId: '', brandName: '', caseId: null, upTo: 3 };
      const asked = { now: new Date().toISOString(), except: [] };
      return nextUntoldReader(database, { ...untold, heldUntil: atMonthsEnd }, asked);
    },
  },
  {
    name: 'sweep: brands to hear',
    rowsAtMost: 100,
    ask: (database) => takeUnheard(database, { now: atMonthsEnd, heldUntil: atMonthsEnd }),
  },
  {
    name: 'sweep: whom to tell that a brand is not heard',
    rowsAtMost: 2 * peopleOfTheMarketplace,
    async ask(database) {
      const unheard = { conversationId: 'conversation-1000', brandId: '', brandName: '', caseId: null, upTo: 3 };
      const by = { policy: 'joint-force', zone: 'Europe/Berlin', country: 'DE', partnerName: '' };
      const asked = { ...unheard, ...by, heldUntil: atMonthsEnd };
      await silenceOf(database, asked);
      return nextLead(database, asked, { since: 3, at: atMonthsEnd, messages: 1 }, []);
    },
  },
];
