import { describe, expect, test } from 'vitest';
import type { NotificationKind, Party } from '../../../domain/notifications/kinds.ts';
import { say } from '../../../test/support/cases/commands.ts';
import type { GivenCase } from '../../../test/support/cases/given-case.ts';
import { given } from '../../../test/support/cases/stages.ts';
import { lettersOf } from '../../../test/support/letters/letters-of.ts';
import { confirmed, lives } from '../compose-letter.cases.ts';
import { composeLetter } from '../compose-letter.ts';

/** The newest letter of a kind to a party, as one line. */
function letter(it: GivenCase, kind: NotificationKind, party: Party, language: 'en' | 'de' = 'en'): string {
  const context = lettersOf(it, language).findLast(
    ({ notification }) => notification.kind === kind && notification.party === party,
  );
  if (!context) throw new Error(`no ${kind} to ${party}`);
  return composeLetter(context).text.replace(/\s+/g, ' ');
}

/** The brand takes its verdict back, and the marketplace says what stands by other cases. */
function takenBack(others: { caseId: string; measure: 'held' | 'removed'; strike?: true }[] = []): GivenCase {
  const it = confirmed();
  it.when(say.retract);
  it.when({ kind: 'report_measure', content: { measure: 'none', order: it.case.measure.order, others } });
  return it;
}

describe('every letter says what is in force now', () => {
  test('a measure that is on its way is told as such', () => {
    expect(letter(given.beingHeld(), 'verification_request', 'brand')).toContain('The offer is being put on hold.');
    expect(letter(given.beingHeld(), 'verification_request', 'brand', 'de')).toContain('wird gerade gesperrt');
    const held = given.heldAndAsked();
    held.step();
    expect(letter(held, 'verification_reminder', 'brand')).toContain('The offer is on hold');
  });

  test('a case that restricts nothing does not say that the offer is for sale: another may restrict it', () => {
    expect(letter(given.asked(), 'verification_request', 'brand')).toContain('This case does not restrict the offer.');
  });

  test('and by which case, where others stand: a seller learns their numbers, a brand does not', () => {
    const it = takenBack([
      { caseId: 'case-7', measure: 'held' },
      { caseId: 'case-8', measure: 'removed' },
    ]);
    const seller = letter(it, 'offer_reinstated', 'seller');
    expect(seller).toContain('The offer stays removed all the same, by other cases: case-7, case-8.');
    const brand = letter(it, 'offer_reinstated', 'brand');
    expect(brand).toContain('The offer stays removed all the same, by another case.');
    expect(brand).not.toMatch(/case-[78]/);
  });

  test('a removal that nobody could confirm is not told as one', () => {
    const it = lives['still for sale until the end']!();
    for (const [kind, party] of [
      ['marketplace_problem_overdue', 'lead'],
      ['offer_removed_for_good', 'brand'],
      ['offer_removed_for_good', 'seller'],
    ] as const) {
      expect(letter(it, kind, party)).toContain('we could not confirm that the offer can no longer be bought');
      expect(letter(it, kind, party)).not.toContain('is removed from sale');
    }
    expect(letter(it, 'marketplace_problem_overdue', 'lead', 'de')).toContain('das Angebot ist noch im Verkauf');
  });

  test('a restriction of a closed case is told as that case’s, when it is undone', () => {
    const undone = lives['a closed case, undone by staff']!();
    for (const party of ['brand', 'seller'] as const)
      expect(letter(undone, 'offer_reinstated', party)).toContain(
        'The restriction of the offer by case case-0 is lifted.',
      );
  });

  test('what stood by others when an appeal was filed is not told when nothing stands any more', () => {
    const it = confirmed({ policy: { appeal: { measureMeanwhile: 'lift' } } });
    const lift = (others: { caseId: string; measure: 'held' }[]) =>
      it.when({ kind: 'report_measure', content: { measure: 'none', order: it.case.measure.order, others } });
    it.when(say.appeal);
    lift([{ caseId: 'case-7', measure: 'held' }]);
    it.when(say.answer('maintain'));
    it.when(say.decision('upheld'));
    it.obeys();
    it.obeys();
    it.when(say.retract);
    lift([]);
    expect(letter(it, 'offer_reinstated', 'seller')).not.toContain('case-7');
  });
});

describe('an ending', () => {
  test('lets the seller list the offer again only when nothing is in force', () => {
    expect(letter(takenBack(), 'offer_reinstated', 'seller')).toContain('you may list it again');
    const others = takenBack([{ caseId: 'case-7', measure: 'held' }]);
    expect(letter(others, 'offer_reinstated', 'seller')).not.toContain('list it again');
    const byHand = confirmed();
    byHand.when(say.retract);
    byHand.refuses();
    byHand.when(say.resolve('mark_done'));
    expect(letter(byHand, 'offer_reinstated', 'seller')).not.toContain('list it again');
  });

  test('of a case that never restricted anything does not say that a restriction is over', () => {
    const text = letter(given.closed(), 'suspicion_dismissed', 'brand');
    expect(text).toContain('This case does not restrict the offer.');
    expect(text).not.toContain('no longer restricts');
  });

  test('says that a strike is undone only when this case gave one', () => {
    expect(letter(takenBack(), 'offer_reinstated', 'seller')).toContain('Your strike for it is undone.');
    const early = given.appealWindow();
    early.when(say.retract);
    early.obeys();
    expect(letter(early, 'offer_reinstated', 'seller')).not.toContain('trike');
    const ofAnother = given.appealWindow();
    const others = [{ caseId: 'case-7', measure: 'removed', strike: true }] as const;
    ofAnother.when({ kind: 'report_removal', content: { gone: true, code: 'gone', others: [...others] } });
    ofAnother.when(say.retract);
    ofAnother.obeys();
    expect(letter(ofAnother, 'offer_reinstated', 'seller')).not.toContain('trike');
  });

  test('tells until when a strike counts that stands', () => {
    const it = lives['confirmed and not appealed']!();
    expect(letter(it, 'offer_removed_for_good', 'seller')).toContain(
      'Your account has a strike for it, which counts until Tuesday, 12 January 2027, 23:00 UTC',
    );
  });

  test('tells of a strike that is over as over', () => {
    const it = confirmed({ policy: { strike: 'P7D' } });
    it.deadline();
    const text = letter(it, 'offer_removed_for_good', 'seller');
    expect(text).toContain('The strike that your account got for it counted until Monday, 19 January 2026');
    expect(text).not.toContain('has a strike');
  });

  test('with the last removal confirmed, promises neither appeal nor retraction', () => {
    const last = letter(lives['three appeals, all upheld']!(), 'offer_removed', 'brand');
    expect(last).toContain('The seller can no longer appeal to us.');
    expect(last).not.toContain('before it closes');
    expect(letter(confirmed(), 'offer_removed', 'brand')).toContain('may appeal');
  });

  test('does not ask whoever has just cleared the offer to complain about it', () => {
    expect(letter(given.closed(), 'suspicion_dismissed', 'brand')).not.toContain('send us a notice');
    const byLead = lives['a silent brand, two people of two minds, a lead']!();
    expect(letter(byLead, 'suspicion_dismissed', 'brand')).toContain('send us a notice');
  });
});
