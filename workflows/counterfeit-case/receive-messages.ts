import {
  ApplicationFailure,
  currentUpdateInfo,
  defineQuery,
  defineSignal,
  defineUpdate,
  setHandler,
} from '@temporalio/workflow';
import type { Case } from '../../domain/case/case.ts';
import type { Command } from '../../domain/case/commands.ts';
import { decide } from '../../domain/case/decide.ts';
import type { Refusal } from '../../domain/case/decision.ts';
import { signals, updates, type SignalInput, type SignalName, type Update } from '../../domain/case/messages.ts';
import type { Verdict, UpdateName } from '../../domain/vocabulary.ts';
import type { CaseFile } from './case-file.ts';

/** The sequence that the case has reached once the message's events are in Postgres, or why it was refused after all. */
type Answer = { sequence: number; refused?: never } | { refused: Refusal; sequence?: never };

const updateNames = Object.keys(updates) as UpdateName[];
const signalNames = Object.keys(signals) as SignalName[];

const caseUpdates = Object.fromEntries(
  updateNames.map((name) => [name, defineUpdate<Answer, [unknown]>(name)]),
) as unknown as { [N in UpdateName]: ReturnType<typeof defineUpdate<Answer, [Update<N>], N>> };

const caseSignals = Object.fromEntries(signalNames.map((name) => [name, defineSignal<[unknown]>(name)])) as unknown as {
  [N in SignalName]: ReturnType<typeof defineSignal<[SignalInput<N>], N>>;
};

/** A verdict by whoever holds the namespace: the Temporal CLI, another SDK. */
const confirm = defineSignal<[unknown?]>('confirm');
const reject = defineSignal<[unknown?]>('reject');

/** The ledger reaches only so far: what the run knows beyond is to be recorded again. */
export const ledgerBehind = defineSignal<[number]>('ledgerBehind');

export const caseFile = defineQuery<Case>('caseFile');

/** Makes the case answer. Each handler decides and applies before its first await. */
export function receiveMessages(file: CaseFile): void {
  for (const name of updateNames) {
    setHandler(caseUpdates[name], (input: unknown) => answer(file, read(updates[name], input)), {
      validator: (input: unknown) => {
        const { command, malformed } = read(updates[name], input);
        const refused = malformed ?? decide(file.case, command, new Date().toISOString()).refused;
        if (refused)
          throw ApplicationFailure.create({ type: refused.code, message: refused.message, nonRetryable: true });
      },
    });
  }
  for (const name of signalNames) {
    setHandler(caseSignals[name], (input: unknown) => {
      const { command } = read(signals[name], input);
      if (!command)
        return file.keepRefused({
          kind: 'signal_undecodable',
          actor: namespaceHolder,
          signal: name,
          code: 'malformed',
        });
      const refused = file.attempt(command);
      if (refused)
        file.keepRefused({ kind: 'command_refused', actor: command.actor, signal: name, code: refused.code });
    });
  }
  setHandler(confirm, () => signalled(file, 'confirm', 'counterfeit'));
  setHandler(reject, () => signalled(file, 'reject', 'authentic'));
  setHandler(ledgerBehind, (reach: unknown) => {
    if (Number.isSafeInteger(reach)) file.recordAgain(Math.max(0, Number(reach)));
  });
  setHandler(caseFile, () => file.case);
}

async function answer(file: CaseFile, { command, malformed }: Read): Promise<Answer> {
  const refused = malformed ?? file.attempt(command, currentUpdateInfo()?.id);
  if (refused) return { refused };
  const { sequence } = file.case;
  await file.recorded();
  return { sequence };
}

/** Whoever can signal a case without the API: a holder of the Temporal namespace. */
const namespaceHolder = { kind: 'system', id: 'temporal-signal' } as const;

/** Holders of the namespace speak for the brand where the policy lets them. A refused signal leaves the case as it is. */
function signalled(file: CaseFile, signal: string, verdict: Verdict): void {
  const { policy, brandId } = file.case;
  const actor = { kind: 'brand', id: 'temporal-signal', brandId } as const;
  const refused = policy.verdict.bySignal
    ? file.attempt({ kind: 'submit_verdict', actor, verdict, reasonCode: 'signal' })
    : ({ code: 'not_permitted' } as const);
  if (refused) file.keepRefused({ kind: 'command_refused', actor, signal, code: refused.code });
}

type Read = { command: Command; malformed?: never } | { malformed: Refusal; command?: never };

function read(schema: (typeof updates)[UpdateName] | (typeof signals)[SignalName], input: unknown): Read {
  const parsed = schema.safeParse(input);
  if (parsed.success) return { command: parsed.data };
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  return { malformed: { code: 'malformed', message: problems.join('; ') } };
}
