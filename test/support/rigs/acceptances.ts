import { beforeEach } from 'vitest';
import { acceptSuspicions, type Acceptance } from '../../../api/suspicions/accept-suspicions.ts';
import type { Reporter } from '../../../api/suspicions/reporter.ts';
import { suspicionSchema, type Suspicion } from '../../../api/suspicions/suspicion.ts';
import { sha256Of } from '../../../database/ledger/hash.ts';
import { readEvents } from '../../../database/ledger/read-events.ts';
import type { EventKind } from '../../../domain/case/events.ts';
import type { Verdict } from '../../../domain/vocabulary.ts';
import type { ApiRig } from './api-rig.ts';

export const reporter: Reporter = {
  actor: { kind: 'detector', id: 'image-match' },
  files: { uploader: 'detector::image-match', party: 'staff', tenant: undefined },
};

/** The case of a suspicion that was accepted. */
export const caseOf = (acceptance: Acceptance): string => {
  if (acceptance.result === 'refused') throw new Error(acceptance.problem.detail);
  return acceptance.caseId;
};

export const resultsOf = (acceptances: Acceptance[]) => acceptances.map(({ result }) => result);

/** Suspicions as a detector reports them, in each test about an offer of its own. */
export function acceptancesOn(rig: () => ApiRig) {
  let listing = 0;
  beforeEach(() => {
    listing += 1;
  });

  const about = (changes: Partial<Suspicion> = {}): Suspicion =>
    suspicionSchema.parse({
      marketplaceId: 'harbour',
      listingId: `offer-${listing}`,
      sellerId: 'seller-1',
      brand: 'Auberge Watches',
      title: 'Watch, as new',
      score: 0.5,
      ...changes,
    });

  const accept = (...suspicions: Suspicion[]): Promise<Acceptance[]> => acceptSuspicions(rig(), reporter, suspicions);

  return {
    /** Number of the test, which is in the id of its offer. */
    listing: () => listing,
    about,
    accept,
    acceptOne: async (changes: Partial<Suspicion> = {}): Promise<Acceptance> => (await accept(about(changes)))[0]!,
    kindsOf: async (caseId: string): Promise<EventKind[]> =>
      (await readEvents(rig().database, caseId)).map(({ kind }) => kind),
    /** With what a case was opened. */
    async openedWith(caseId: string) {
      const [opened] = await readEvents(rig().database, caseId);
      if (opened?.kind !== 'case_opened') throw new Error('not opened');
      return opened.data;
    },
    /** The brand answers, and the case is closed. */
    answer: (caseId: string, verdict: Verdict) =>
      rig().runs.send(
        caseId,
        'submitVerdict',
        {
          actor: { kind: 'brand', id: 'brand-person', brandId: 'brand-1' },
          content: { verdict, reasonCode: 'brand_says' },
        },
        sha256Of(caseId),
      ),
  };
}
