import { describe, expect, test } from 'vitest';
import type { Actor } from '../vocabulary.ts';
import type { ContentOf, EnrolmentCommand, EnrolmentCommandKind } from './commands.ts';
import { allowedCommands } from './decide.ts';
import { enactEnrolment } from './enact.ts';
import { isOver, nextStep, type Enrolment } from './enrolment.ts';
import type { EnrolmentEvent } from './events.ts';

const company: Actor = { kind: 'applicant', id: 'e-1' };
const staff: Actor = { kind: 'staff', id: 'mara' };
const system: Actor = { kind: 'system', id: 'enrolment' };
const account = { brandId: 'b-1', administratorId: 'm-1', accountManagerId: 'mara' };
const applicationSha256 = 'a'.repeat(64);
const monday = '2026-11-23T09:00:00.000Z';
const after = (days: number, from = monday): string => new Date(Date.parse(from) + days * 86_400_000).toISOString();

/** An enrolment to which things happen, one after the other. */
class Life {
  enrolment: Enrolment | undefined;
  events: EnrolmentEvent[] = [];

  ask<K extends EnrolmentCommandKind>(actor: Actor, kind: K, content: ContentOf<K>, at: string): string {
    const enacted = enactEnrolment(this.enrolment, { kind, actor, content } as unknown as EnrolmentCommand, at);
    if (enacted.refused) return enacted.refused.code;
    this.enrolment = enacted.enrolment;
    this.events.push(...enacted.events);
    return enacted.events.map(({ kind: happened }) => happened).join(' ');
  }

  /** Takes the next step of the clock, so many days late. */
  step(late = 0): string {
    const next = nextStep(this.enrolment!)!;
    return this.ask(system, 'take_step', next, after(late, next.at));
  }

  get stage(): Enrolment['stage'] {
    return this.enrolment!.stage;
  }

  get told(): string[] {
    return this.enrolment!.owed.map(({ letter }) => letter);
  }
}

const applied = (): Life => {
  const life = new Life();
  life.ask(company, 'apply', { enrolmentId: 'e-1', applicationSha256 }, monday);
  return life;
};
const asked = (): Life => {
  const life = applied();
  life.ask(staff, 'ask', { reasonCode: 'document_missing' }, monday);
  return life;
};
const invited = (): Life => {
  const life = new Life();
  life.ask(staff, 'invite', { enrolmentId: 'e-1', applicationSha256 }, monday);
  return life;
};
const days = (life: Life): (string | number)[][] => {
  const { stage } = life;
  if (stage.name === 'closed') return [];
  return stage.steps.map(({ kind, at }) => [kind, (Date.parse(at) - Date.parse(stage.since)) / 86_400_000]);
};

describe('an application', () => {
  test('waits for the marketplace, whose silence ends nothing: staff are reminded, then the lead', () => {
    const life = applied();
    expect(days(life)).toEqual([
      ['remind_staff', 3],
      ['call_lead', 7],
      ['call_lead', 14],
      ['call_lead', 21],
      ['call_lead', 28],
    ]);
    for (let step = 0; step < 5; step += 1) expect(life.step()).toBe('review_reminded');
    expect([life.stage.name, nextStep(life.enrolment!)]).toEqual(['in_review', undefined]);
  });

  test('is approved, with an account; and once', () => {
    const life = applied();
    expect(life.ask(staff, 'approve', account, monday)).toBe('application_approved');
    expect(life.enrolment).toMatchObject({ account, stage: { name: 'closed', outcome: 'enrolled' } });
    expect(life.ask(staff, 'approve', account, monday)).toBe('stage_conflict');
    expect(life.ask(staff, 'refuse', { reasonCode: 'other' }, monday)).toBe('stage_conflict');
  });

  test('whose company was asked is not refused before it has answered, and may be approved all the same', () => {
    const life = asked();
    expect(life.ask(staff, 'refuse', { reasonCode: 'other' }, monday)).toBe('stage_conflict');
    expect(life.ask(staff, 'ask', { reasonCode: 'other' }, monday)).toBe('stage_conflict');
    expect(allowedCommands(life.enrolment!, 'staff')).toEqual(['approve']);
    expect(life.ask(staff, 'approve', account, monday)).toBe('application_approved');
  });

  test('whose company is silent ends after 30 days, with reminders after 7 and 21', () => {
    const life = asked();
    expect(days(life)).toEqual([
      ['remind_applicant', 7],
      ['remind_applicant', 21],
      ['lapse', 30],
    ]);
    expect([life.step(), life.step(), life.step()]).toEqual([
      'applicant_reminded',
      'applicant_reminded',
      'enrolment_lapsed',
    ]);
    expect(life.stage).toMatchObject({ name: 'closed', outcome: 'lapsed' });
  });

  test('that is completed goes back to the marketplace, with a clock of its own', () => {
    const life = asked();
    const other = 'b'.repeat(64);
    expect(life.ask(company, 'provide_information', { applicationSha256: other }, after(29))).toBe(
      'information_provided',
    );
    expect(life.enrolment).toMatchObject({ applicationSha256: other, stage: { name: 'in_review', since: after(29) } });
  });

  test('is withdrawn by its company alone', () => {
    expect(applied().ask(staff, 'withdraw', {}, monday)).toBe('not_permitted');
    const life = applied();
    expect(life.ask(company, 'withdraw', {}, monday)).toBe('application_withdrawn');
    expect(life.stage).toMatchObject({ outcome: 'withdrawn' });
  });

  test('is decided by the marketplace alone', () => {
    for (const kind of ['approve', 'refuse', 'ask'] as const)
      expect(applied().ask(company, kind, {} as never, monday)).toBe('not_permitted');
  });
});

describe('an invitation', () => {
  test('is accepted without a review', () => {
    const life = invited();
    expect(life.ask(company, 'accept_invitation', { ...account, applicationSha256 }, monday)).toBe(
      'invitation_accepted',
    );
    expect(life.enrolment).toMatchObject({ account, stage: { outcome: 'enrolled' } });
  });

  test('is reminded of after 7 and 21 days, and ends after 60', () => {
    expect(days(invited())).toEqual([
      ['remind_applicant', 7],
      ['remind_applicant', 21],
      ['lapse', 60],
    ]);
  });

  test('is no application: nobody approves it, and nothing is asked', () => {
    for (const kind of ['approve', 'refuse', 'ask'] as const)
      expect(invited().ask(staff, kind, account as never, monday)).toBe('stage_conflict');
  });
});

describe('a clock', () => {
  test('takes its next step alone, and not before its time', () => {
    const life = asked();
    const next = nextStep(life.enrolment!)!;
    expect(life.ask(system, 'take_step', next, after(6))).toBe('not_due');
    expect(life.ask(system, 'take_step', { kind: 'lapse', at: after(30) }, after(31))).toBe('stage_conflict');
  });

  test('that comes late, because nothing ran, gives the company the time that it was promised after a reminder', () => {
    const life = asked();
    life.step(40);
    expect(nextStep(life.enrolment!)).toEqual({ kind: 'remind_applicant', at: after(61) });
    life.step();
    expect(nextStep(life.enrolment!)).toEqual({ kind: 'lapse', at: after(70) });
  });

  test('that is a little late moves nothing', () => {
    const life = asked();
    life.step(0.01);
    expect(nextStep(life.enrolment!)).toEqual({ kind: 'remind_applicant', at: after(21) });
  });
});

describe('the company', () => {
  test('hears of each step, in order', () => {
    const life = asked();
    life.step();
    life.ask(company, 'provide_information', { applicationSha256 }, after(8));
    life.ask(staff, 'refuse', { reasonCode: 'other' }, after(9));
    expect(life.told).toEqual(['received', 'asked', 'asked_again', 'provided', 'refused']);
  });

  test('is told other things when it was invited', () => {
    const life = invited();
    life.step();
    life.ask(company, 'withdraw', {}, after(8));
    expect(life.told).toEqual(['invited', 'invited_again', 'declined']);
  });

  test('is told a thing once; when all is told, and nothing follows, it is over', () => {
    const life = applied();
    life.ask(company, 'withdraw', {}, monday);
    expect(life.ask(system, 'report_letter', { about: 1, isSent: true }, monday)).toBe('letter_sent');
    expect(life.ask(system, 'report_letter', { about: 1, isSent: true }, monday)).toBe('stage_conflict');
    expect(isOver(life.enrolment!)).toBe(false);
    expect(life.ask(system, 'report_letter', { about: 2, isSent: false }, monday)).toBe('letter_failed');
    expect(isOver(life.enrolment!)).toBe(true);
  });
});

test('every end of an enrolment is told, and so is every opening', () => {
  const ends = [
    [applied(), staff, 'approve', account],
    [applied(), staff, 'refuse', { reasonCode: 'other' }],
    [applied(), company, 'withdraw', {}],
    [invited(), company, 'withdraw', {}],
    [invited(), company, 'accept_invitation', { ...account, applicationSha256 }],
  ] as const;
  for (const [life, actor, kind, content] of ends) {
    life.ask(actor, kind, content as never, monday);
    expect(life.stage.name).toBe('closed');
    expect(life.told).toHaveLength(2);
  }
});
