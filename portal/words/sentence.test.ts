import { expect, test } from 'vitest';
import { given } from '../../test/support/cases/stages.ts';
import { languages } from '../../domain/vocabulary.ts';
import { formatsIn } from '../ui/formats.ts';
import { sentenceOf } from '../../domain/sentences/sentence.ts';
import type { TellableEvent } from '../../domain/sentences/saying.ts';
import { loadWords } from './words.ts';

const clock = { name: 'answer', due: [{ kind: 'deadline', at: '2026-11-30T09:00:00.000Z' }] } as const;
const filed = {
  kind: 'appeal_filed',
  actor: { kind: 'seller', id: 'time-bazaar' },
  data: { round: 1, reasonCode: 'invoice_attached', clock: { ...clock, due: [...clock.due] } },
} satisfies TellableEvent;

test('an event is told in one sentence, in the reader’s language', async () => {
  const told: string[] = [];
  for (const language of languages)
    told.push(
      sentenceOf(filed, await loadWords[language](), formatsIn(language)).replace(
        /\(?(Monday|Montag|lunes|2026年).*/,
        '…',
      ),
    );
  expect(told).toEqual([
    'The seller appealed (round 1): an invoice is enclosed. The brand can answer until …',
    'Der Verkäufer hat Einspruch eingelegt (Runde 1): eine Rechnung liegt bei. Die Marke hat Zeit bis …',
    '卖家提出申诉（第 1 轮）：随附发票。品牌方答复期限：截止 …',
    'El vendedor reclamó (ronda 1): se adjunta una factura. La marca tiene tiempo hasta el …',
  ]);
});

test('what is withheld, or only a newer release knows, is told as that', async () => {
  const words = await loadWords.en();
  const tell = (kind: string) =>
    sentenceOf({ ...filed, kind, data: {} } as unknown as TellableEvent, words, formatsIn('en'));
  expect(tell('withheld')).toBe('Something happened that is for marketplace staff alone.');
  expect(tell('offer_weighed')).toBe('Something happened that only a newer release can describe.');
});

test.each(languages)('no sentence of a case says in %s what programmers say', async (language) => {
  const words = await loadWords[language]();
  const cases = [
    given.answered(),
    given.heldAndAsked(),
    given.review(),
    given.refused(),
    given.lifting(),
    given.closed(),
  ];
  for (const event of cases.flatMap(({ events }) => events))
    expect(sentenceOf(event, words, formatsIn(language)), event.kind).not.toMatch(
      /undefined|NaN|\[object|^$|[a-z]_[a-z]|\d{4}-\d{2}-\d{2}T/,
    );
});
