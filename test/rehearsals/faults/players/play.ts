import { setTimeout as pause } from 'node:timers/promises';
import type { CaseView } from '../../../../api/cases/case-view.ts';
import type { Role } from '../stories/cast.ts';
import { momentOf } from '../stories/moments.ts';
import type { Move } from '../stories/move.ts';
import type { Company } from './company.ts';
import { otherActs } from './other-acts.ts';
import { sendMessage } from './send-message.ts';

/** A story as it is told: each moment of the case wakes those who act at it. */
export interface Play {
  onChange(view: CaseView): void;
  /** Resolves when nobody is about to do anything; rejects when a player was answered what none may be answered. */
  settled(): Promise<void>;
}

/** Has the players act in the cases of a round; a case that follows on another one is left to silence. */
export function startPlay(company: Company, roles: readonly Role[]): Play {
  const roleOf = new Map(roles.map((role) => [role.listingId, role]));
  const met = new Set<string>();
  const doing = new Map<string, Promise<void>>();

  function onChange(view: CaseView): void {
    const role = roleOf.get(view.listing.listingId);
    if (!role || view.links.cites) return;
    const moment = `${view.caseId} ${momentOf(view)}`;
    if (met.has(moment)) return;
    met.add(moment);
    const moves = role.story.moves[momentOf(view)] ?? [];
    const before = doing.get(view.caseId) ?? Promise.resolve();
    const now = before.then(() => inTurn(role, view.caseId, moves, momentOf(view)));
    now.catch(() => {}); // told to whoever waits until all is settled
    doing.set(view.caseId, now);
  }

  async function inTurn(role: Role, caseId: string, moves: readonly Move[], moment: string): Promise<void> {
    for (const [index, move] of moves.entries()) {
      await pause(role.thinkMilliseconds);
      const mark = `said_${role.number}_${moment.replaceAll(/\W/g, '_')}_${index}`;
      await perform(role, caseId, move, mark);
    }
  }

  const perform = (role: Role, caseId: string, move: Move, mark: string): Promise<void> =>
    move.act in otherActs
      ? otherActs[move.act as keyof typeof otherActs](company, role, caseId, mark, move.player)
      : sendMessage(company, role, caseId, move, mark);

  return {
    onChange,
    async settled() {
      for (let awaited: Promise<void>[] = []; ;) {
        const now = [...doing.values()];
        if (now.every((one) => awaited.includes(one))) return;
        awaited = now;
        await Promise.all(now);
      }
    },
  };
}
