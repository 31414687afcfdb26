import { clocksOf, type Case } from '../../../domain/case/case.ts';
import type { Clock } from '../../../domain/case/clock.ts';
import type { Circumstances, Command } from '../../../domain/case/commands/commands.ts';
import { decide } from '../../../domain/case/decide.ts';
import type { Setting } from '../../../domain/case/decided.ts';
import type { People } from '../../../domain/access/people.ts';
import { enact, type Enacted } from '../../../domain/case/enact.ts';
import type { CaseEvent, EventKind, Facts } from '../../../domain/case/events.ts';
import { errand } from '../../../domain/case/questions/errand.ts';
import { nextStep } from '../../../domain/case/questions/next-step.ts';
import type { Terms } from '../../../domain/case/terms.ts';
import type { ErrorCode } from '../../../domain/errors.ts';
import { addMilliseconds } from '../../../domain/time/calendar.ts';
import { dueAt } from '../../../domain/time/due.ts';
import type { Actor } from '../../../domain/vocabulary.ts';
import { detector, usualActor } from './actors.ts';
import { monday } from './calendar.ts';
import { stepCommand, type Content } from './commands.ts';
import { openingWith, termsWith, type Given } from './opening.ts';

/** A case under test: its time, its events, and what can be done to it. */
export class GivenCase {
  /** The events of each decision, as they are recorded together. */
  readonly records: CaseEvent[][];
  readonly terms: Terms;
  case: Case;
  now: string;
  /** Who of the marketplace is there; nobody knows, where a test does not say. */
  people: People | undefined;

  constructor(given: Given = {}, actor: Actor = detector, circumstances: Circumstances = {}, at = monday) {
    this.terms = termsWith(given);
    const content = { caseId: 'case-1', opening: openingWith(given), circumstances };
    const opened = enact(undefined, { kind: 'open_case', actor, content }, { now: at, terms: this.terms });
    if (opened.refused) throw new Error(`not opened: ${opened.refused.message}`);
    this.records = [opened.events];
    this.case = opened.subject;
    this.now = at;
  }

  /** What the case is asked in now. */
  get setting(): Setting {
    return { now: this.now, terms: this.terms };
  }

  /** The only clock that runs. */
  get clock(): Clock | undefined {
    return clocksOf(this.case)[0];
  }

  get events(): CaseEvent[] {
    return this.records.flat();
  }

  get kinds(): EventKind[] {
    return this.events.map(({ kind }) => kind);
  }

  /** What the newest event of a kind says, but for whom it tells. */
  last<K extends EventKind>(kind: K): Facts[K] {
    const event = this.events.findLast((one) => one.kind === kind);
    if (!event) throw new Error(`no ${kind} among ${this.kinds.join(', ')}`);
    const { tells: _tells, ...data } = event.data;
    return data as Facts[K];
  }

  wait(time: string): this {
    this.now = dueAt(this.now, time, this.terms.calendar);
    return this;
  }

  /** Gives a command that must be taken; answers with the kinds of its events. */
  when(content: Content, actor = usualActor[content.kind]): EventKind[] {
    return this.do({ ...content, actor } as Command);
  }

  /** Gives a command that must be refused; answers with the refusal's code. */
  refusal(content: Content, actor = usualActor[content.kind]): ErrorCode {
    return this.refused(content, actor).code;
  }

  refused(content: Content, actor = usualActor[content.kind]): { code: ErrorCode; message: string } {
    const command = { ...content, actor, people: this.people } as Command;
    const { refused, facts } = decide(this.case, command, this.setting);
    if (!refused) throw new Error(`${content.kind} was taken: ${facts.map(({ kind }) => kind).join(', ')}`);
    return refused;
  }

  /** Goes to the next step of the clock, or so much later, and takes it. */
  step(lateMilliseconds = 0): EventKind[] {
    const next = nextStep(this.case);
    if (!next) throw new Error(`no clock runs in ${this.case.stage.name}`);
    const moment = addMilliseconds(next.step.at, lateMilliseconds);
    this.now = moment > this.now ? moment : this.now;
    return this.do(stepCommand(next));
  }

  /** Lets the clock run to its deadline, and through it. */
  deadline(): EventKind[] {
    while (nextStep(this.case)?.step.kind !== 'deadline') this.step();
    return this.step();
  }

  /** The marketplace does what it is asked. */
  obeys(): EventKind[] {
    const { wanted: measure, order } = this.case.measure;
    return errand(this.case) === 'confirm_removal'
      ? this.when({ kind: 'report_removal', content: { gone: true, code: 'gone' } })
      : this.when({ kind: 'report_measure', content: { measure, order } });
  }

  /** The marketplace refuses the newest order for good. */
  refuses(code = 'forbidden'): EventKind[] {
    const { wanted: measure, order } = this.case.measure;
    return this.when({ kind: 'report_refusal', content: { measure, order, code } });
  }

  /** Gives a command that may be refused. */
  attempt(command: Command): Enacted {
    const enacted = enact(this.case, { people: this.people, ...command }, this.setting);
    if (!enacted.refused) {
      this.records.push(enacted.events);
      this.case = enacted.subject;
    }
    return enacted;
  }

  private do(command: Command): EventKind[] {
    const { events, refused } = this.attempt(command);
    if (refused) throw new Error(`${command.kind} was refused: ${refused.code}, ${refused.message}`);
    return events.map(({ kind }) => kind);
  }
}
