import { setTimeout as pause } from 'node:timers/promises';
import type { Part } from '../../../support/processes/part.ts';
import type { Caller } from '../players/caller.ts';
import type { Blow } from './plan.ts';
import type { Supervisor } from './supervisor.ts';

export interface Stage {
  /** By the name that a plan knows them by. */
  parts: Readonly<Record<string, readonly Part[]>>;
  supervisor: Supervisor;
  caller: Caller;
  startedAt: number;
  /** Told of each blow as it falls. */
  onBlow(blow: Blow): void;
}

const restartsWithinMilliseconds = 300;

/** Lets the planned blows fall; every part runs when this resolves. A part that is still down is not struck again. */
export async function strike(stage: Stage, blows: readonly Blow[]): Promise<void> {
  const recovering = new Map<Part, Promise<void>>();
  for (const [index, blow] of blows.entries()) {
    const struck = blow.parts.map((name) => stage.parts[name]!).map((twins) => twins[index % twins.length]!);
    await Promise.all(struck.map((part) => recovering.get(part) ?? Promise.resolve()));
    await pause(Math.max(0, stage.startedAt + blow.atMilliseconds - Date.now()));
    if (blow.inMidRequest) await untilRequestsAreUnderWay(stage.caller);
    stage.onBlow(blow);
    for (const part of struck) {
      recovering.set(part, blow.kind === 'kill' ? kill(stage, part, blow) : freeze(part, blow));
    }
  }
  await Promise.all(recovering.values());
}

async function kill({ supervisor }: Stage, part: Part, { lastsMilliseconds, diesAgain }: Blow): Promise<void> {
  supervisor.hold(part);
  await part.kill();
  await pause(lastsMilliseconds);
  if (diesAgain) {
    const starting = part.start().catch(() => {}); // is killed meanwhile
    await pause(restartsWithinMilliseconds);
    await part.kill();
    await starting;
    await part.kill(); // a server that came up all the same
  }
  await supervisor.release(part);
}

async function freeze(part: Part, { lastsMilliseconds }: Blow): Promise<void> {
  part.freeze();
  await pause(lastsMilliseconds);
  part.thaw();
}

/** A moment at which somebody waits for an answer; there may be none in a while. */
async function untilRequestsAreUnderWay(caller: Caller): Promise<void> {
  for (let looks = 0; looks < 400 && caller.underWay < 2; looks++) await pause(5);
}
