import { z } from 'zod';
import { actorSchema, identifier } from '../../schemas.ts';
import type { UpdateName } from '../../vocabulary.ts';
import type { People } from '../../access/people.ts';
import type { RequestKind, Command } from './commands.ts';
import { signals, updates, type SignalName } from './message-contents.ts';

type Content<N extends UpdateName | SignalName> = z.output<(typeof updates & typeof signals)[N]['content']>;

/** What is sent to a case: who asks, what, and up to which event the sender had seen it. */
export interface Message<N extends UpdateName | SignalName = UpdateName | SignalName> {
  actor: Command['actor'];
  content: Content<N>;
  seen?: number | undefined;
  /** Who is there to decide, where the message can have somebody asked. */
  people?: People | undefined;
}

const people = z.object({ staff: z.array(identifier).max(1000), leads: z.array(identifier).max(1000) });

const requests = { ...updates, ...signals };

/** Messages as they arrive, by name: whatever does not fit is refused in words. */
const schemas = Object.fromEntries(
  Object.entries(requests).map(([name, { content }]) => [
    name,
    z.object({ actor: actorSchema, content, seen: z.int().min(1).optional(), people: people.optional() }),
  ]),
);

export type Read = { command: Command<RequestKind>; malformed?: never } | { malformed: string; command?: never };

/** A message as the command that it becomes, or what is wrong with it. */
export function readMessage(name: UpdateName | SignalName, input: unknown): Read {
  const { success, data, error } = schemas[name]!.safeParse(input);
  if (success) return { command: { kind: requests[name].kind, ...data } as Command<RequestKind> };
  return { malformed: error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ') };
}
