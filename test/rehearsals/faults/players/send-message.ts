import { setTimeout as pause } from 'node:timers/promises';
import { identityOf } from '../../../../api/access/authenticate.ts';
import { hashOf } from '../../../../database/ledger/hash.ts';
import { pathOf } from '../../../support/path-of.ts';
import type { Role } from '../stories/cast.ts';
import type { Move } from '../stories/move.ts';
import type { Request } from './caller.ts';
import { answerOf, type Claim } from './claims.ts';
import type { Company } from './company.ts';
import { people, type KeyHolder } from './keys.ts';
import { reasonFor } from './reason-for.ts';

const withoutNote: readonly string[] = ['extendDeadline', 'resolveMarketplaceProblem'];

/** The player looks whether it is its turn, says its word, and keeps what it was told. */
export async function sendMessage(company: Company, role: Role, caseId: string, move: Move, mark: string) {
  const { player, act, content, boldly } = move;
  if (player === 'seller') return appeal(company, role, caseId, move, mark);
  const key = company.keyOf(player as KeyHolder, role.number);
  const { body: view } = await company.caller.ask({ method: 'GET', path: `/v1/cases/${caseId}`, key });
  const isTurn = view.allowedActions.includes(act === 'submitVerdictInBatch' ? 'submitVerdict' : act);
  if (!isTurn && !boldly) return;
  if (act === 'submitVerdictInBatch') return giveInBatch(company, caseId, move, mark);
  const reasonCode = reasonFor(act, content);
  const isWordless = withoutNote.includes(act);
  const actor = { kind: 'staff', id: people[player as KeyHolder].actorId } as const;
  const updateId = isWordless && { updateId: hashOf([identityOf({ actor }), act, { caseId }, mark]) };
  await claim(company, { player, act, caseId, mark, ...updateId }, role, {
    method: 'POST',
    path: pathOf(act, { caseId, round: String(Math.max(1, view.appeals.filed)) }),
    key,
    idempotencyKey: mark,
    body: {
      ...content,
      ...(reasonCode && { reasonCode }),
      ...(!isWordless && { note: mark }),
    },
  });
}

/** Sends a request whose effect is to be looked for; an impatient client sends it once more. */
export async function claim(company: Company, made: Claim, role: Role, request: Request): Promise<void> {
  company.claims.moves.push(made);
  made.answer = answerOf(await company.caller.ask(request));
  if (role.isImpatient) made.secondStatus = (await company.caller.ask(request)).status;
}

async function giveInBatch({ claims, answerInBatch }: Company, caseId: string, { content }: Move, mark: string) {
  const made: Claim = { player: 'brand', act: 'submitVerdictInBatch', caseId, mark };
  claims.moves.push(made);
  const said = { caseId, verdict: String(content?.verdict), reasonCode: reasonFor('submitVerdict', content)! };
  made.answer = await answerInBatch({ ...said, note: mark });
}

/** The seller appeals by the newest link in the message box, for whose letter it waits a while. */
async function appeal(company: Company, role: Role, caseId: string, { boldly }: Move, mark: string): Promise<void> {
  const { caller, outside } = company;
  for (let looks = 0; looks < 10; looks++, await pause(700)) {
    for (const path of await outside.linksIn(role.sellerId)) {
      const { status, body: view } = await caller.ask({ method: 'GET', path });
      if (status !== 200 || view.caseId !== caseId) continue;
      if (!view.allowedActions.includes('fileAppeal') && !boldly) break;
      return claim(company, { player: 'seller', act: 'fileAppeal', caseId, mark }, role, {
        method: 'POST',
        path: `${path}/appeals`,
        idempotencyKey: mark,
        body: { reasonCode: reasonFor('fileAppeal'), note: mark },
      });
    }
  }
}
