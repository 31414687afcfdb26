import { setTimeout as pause } from 'node:timers/promises';
import type { CaseView } from '../../../../api/cases/case-view.ts';
import type { Database } from '../../../../database/connect.ts';
import { readTexts } from '../../../../database/evidence/texts.ts';
import type { Reply } from '../../../support/ask.ts';
import type { Company } from './company.ts';

/** What two people were told they have erased, or that it is still needed. */
export interface Erasing {
  caseId: string;
  erasureId?: string;
  /** The words as they were, by hash. */
  texts: ReadonlyMap<string, string>;
  /** `erased`, `kept` when it was still needed, `nothing` where nobody had written anything, or what else was answered. */
  answer: string;
}

/** Of so many closed cases, the words of one are erased. */
const casesPerErasing = 4;
/** Until a decision can be contested no more, by the policy of a round. */
const contestableMilliseconds = 6000;

/** Has somebody propose, and somebody else approve, that the words in some cases are erased soon after they are closed. */
export function startErasers({ caller }: Company, database: Database) {
  const met = new Set<string>();
  const doing: Promise<Erasing>[] = [];

  async function erase(caseId: string): Promise<Erasing> {
    await pause(contestableMilliseconds);
    const texts = await patiently(() => wordsOf(database, caseId));
    if (texts.size === 0) return { caseId, texts, answer: 'nothing' };
    const asked = { subject: { kind: 'cases', cases: [{ caseId, texts: [...texts.keys()] }] }, reason: 'person_asked' };
    const proposed = await caller.ask({
      ...{ method: 'POST', path: '/v1/erasures', key: 'jf_sample_lead' },
      ...{ idempotencyKey: `erase-${caseId}`, body: asked },
    });
    if (proposed.status >= 300) return { caseId, texts, answer: refusal(proposed) };
    const { erasureId } = proposed.body as { erasureId: string };
    const decided = await caller.ask({
      ...{ method: 'POST', path: `/v1/erasures/${erasureId}/decision`, key: 'jf_sample_administrator' },
      ...{ idempotencyKey: `approve-${caseId}`, body: { decision: 'approve' } },
    });
    return { caseId, erasureId, texts, answer: decided.status < 300 ? 'erased' : refusal(decided) };
  }

  return {
    onChange({ caseId, stage }: CaseView): void {
      if (stage !== 'closed' || met.has(caseId)) return;
      met.add(caseId);
      if (met.size % casesPerErasing !== 1) return;
      const now = erase(caseId);
      now.catch(() => {}); // told to whoever waits until all is settled
      doing.push(now);
    },
    /** What was erased, once nobody is about to erase anything. */
    async settled(): Promise<Erasing[]> {
      for (let awaited = -1; awaited < doing.length;) {
        awaited = doing.length;
        await Promise.all(doing);
      }
      return Promise.all(doing);
    },
  };
}

/** A case that was closed may be cited by another one, which rests on it. */
const refusal = ({ status, text, body }: Reply): string =>
  body?.code === 'must_be_kept' ? 'kept' : `${status} ${text.slice(0, 300)}`;

async function wordsOf(database: Database, caseId: string): Promise<Map<string, string>> {
  const events = await database.selectFrom('case_events').select('data').where('case_id', '=', caseId).execute();
  const named = events.flatMap(({ data }) =>
    Object.entries(data).flatMap(([member, value]) =>
      member.endsWith('Sha256') && typeof value === 'string' ? [value] : [],
    ),
  );
  return readTexts(database, named);
}

/** PostgreSQL may be down itself. */
async function patiently<Result>(ask: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await ask();
    } catch {
      await pause(500);
    }
  }
}
