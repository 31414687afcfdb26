import {
  ApplicationFailure,
  CancellationScope,
  currentUpdateInfo,
  defineQuery,
  defineSignal,
  defineUpdate,
  setHandler,
} from '@temporalio/workflow';
import type { Case } from '../../domain/case/case.ts';
import { decide } from '../../domain/case/decide.ts';
import type { Refusal } from '../../domain/case/decided.ts';
import { readMessage, type Read } from '../../domain/case/commands/read-message.ts';
import { signals, updates, type SignalName } from '../../domain/case/commands/message-contents.ts';
import type { UpdateName, Verdict } from '../../domain/vocabulary.ts';
import type { Recorded } from '../../domain/case/case-start.ts';
import { recordedByNow, type RunningCase } from './running-case.ts';

/** The sequence that the case has reached once the message's events are in Postgres, or why it was refused after all. */
type Answer = { sequence: number; refused?: never } | { refused: Refusal; sequence?: never };

/** A verdict by whoever holds the namespace: the Temporal CLI, another SDK. */
const confirm = defineSignal<[unknown?]>('confirm');
const reject = defineSignal<[unknown?]>('reject');

/** The ledger reaches only so far: what the run knows beyond is to be recorded again. */
export const ledgerBehind = defineSignal<[number]>('ledgerBehind');

/** How a run stands: the case as it knows it, how far that is recorded, and from where on it could be recorded again. */
export interface RunStanding {
  case: Case;
  recorded: Recorded;
  from: number;
}
export const standing = defineQuery<RunStanding>('standing');

/** Makes the case answer. Each handler decides and applies before its first await. */
export function receiveMessages(run: RunningCase): void {
  for (const name of Object.keys(updates) as UpdateName[]) {
    setHandler(defineUpdate<Answer, [unknown]>(name), (input) => answer(run, readMessage(name, input)), {
      validator(input) {
        const { command, malformed } = readMessage(name, input);
        const refused = command ? decide(run.case, command, run.setting).refused : asRefusal(malformed);
        if (refused)
          throw ApplicationFailure.create({ type: refused.code, message: refused.message, nonRetryable: true });
      },
    });
  }
  for (const name of Object.keys(signals) as SignalName[]) {
    setHandler(defineSignal<[unknown]>(name), (input) => receive(run, name, readMessage(name, input)));
  }
  setHandler(confirm, () => signalled(run, 'confirm', 'counterfeit'));
  setHandler(reject, () => signalled(run, 'reject', 'authentic'));
  setHandler(ledgerBehind, (reach: unknown) => {
    if (Number.isSafeInteger(reach)) run.recorder.sendAgain(Number(reach));
  });
  setHandler(standing, () => ({ case: run.case, recorded: run.recorder.reached, from: run.recorder.from }));
}

async function answer(run: RunningCase, { command, malformed }: Read): Promise<Answer> {
  const refused = command ? run.attempt(command, currentUpdateInfo()?.id) : asRefusal(malformed);
  if (refused) return { refused };
  const { sequence } = run.case;
  await CancellationScope.nonCancellable(() => recordedByNow(run));
  return { sequence };
}

const asRefusal = (message: string): Refusal => ({ code: 'malformed', message });

/** Whoever can signal a case without the API: a holder of the Temporal namespace. */
const namespaceHolder = { kind: 'system', id: 'temporal-signal' } as const;

/** A signal has no caller: what is refused of it is kept beside the case. */
function receive(run: RunningCase, signal: SignalName, { command }: Read): void {
  if (!command) {
    const data = { signal, code: 'malformed' };
    return void run.annex.keep({ kind: 'signal_undecodable', actor: namespaceHolder, data });
  }
  const wanted = command.kind === 'add_suspicions' ? unknownOf(run, command) : command;
  const refused = wanted && run.attempt(wanted);
  if (refused)
    void run.annex.keep({ kind: 'command_refused', actor: command.actor, data: { signal, code: refused.code } });
}

/** Word of a suspicion may come twice; it joins once. */
function unknownOf(run: RunningCase, command: NonNullable<Read['command']> & { kind: 'add_suspicions' }) {
  const suspicions = run.newAmong(command.content.suspicions);
  return suspicions.length > 0 ? { ...command, content: { suspicions } } : undefined;
}

/** Holders of the namespace speak for the brand where the policy lets them. A refused signal leaves the case as it is. */
function signalled(run: RunningCase, signal: string, verdict: Verdict): void {
  const actor = { kind: 'brand', id: 'temporal-signal', brandId: run.case.offer.brandId } as const;
  const refused = run.terms.policy.verdict.bySignal
    ? run.attempt({ kind: 'submit_verdict', actor, content: { verdict, reasonCode: 'signal' } })
    : ({ code: 'not_permitted' } as const);
  if (refused) void run.annex.keep({ kind: 'command_refused', actor, data: { signal, code: refused.code } });
}
