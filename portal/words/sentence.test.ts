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

const entry = {
  ...{ authorisationId: 'authorisation-1', sellerId: 'time-bazaar', since: '2026-03-03T12:00:00.000Z' },
  ...{ endsOn: '2027-12-31', namedBy: 'aurelia-vera' },
};
const applied = (data: object) =>
  ({ kind: 'authorisation_applied', actor: { kind: 'detector', id: 'image-match' }, data }) as TellableEvent;

test('who put a seller on the list is named to whoever is told names, and is the brand to everybody else', async () => {
  const told: string[] = [];
  for (const language of languages) {
    const [words, formats] = [await loadWords[language](), formatsIn(language)];
    const person = (id: string) => (id === 'aurelia-vera' ? 'Vera Santos' : undefined);
    told.push(sentenceOf(applied({ ...entry, brandAsked: true }), words, { ...formats, person }));
    const { endsOn: _endsOn, namedBy: _namedBy, ...bare } = entry;
    told.push(sentenceOf(applied(bare), words, { ...formats, person }));
    expect(sentenceOf(applied(entry), words, formats)).not.toContain('Vera');
    expect(sentenceOf(applied(entry), words, formats)).not.toContain('aurelia-vera');
  }
  // A day stays in one line.
  expect(told.map((one) => one.replaceAll('\u00a0', ' '))).toEqual([
    'The seller who was named, time-bazaar, has been on the brand’s list of authorised sellers since 3 Mar 2026, up to and including 31 Dec 2027; Vera Santos put the seller there. The brand had been asked before.',
    'The seller who was named, time-bazaar, has been on the brand’s list of authorised sellers since 3 Mar 2026; the brand put the seller there. The brand was not asked.',
    'Der genannte Verkäufer, time-bazaar, steht seit dem 3. März 2026 auf der Liste der autorisierten Verkäufer der Marke, bis einschließlich 31. Dez. 2027, eingetragen von Vera Santos. Die Marke war zuvor gefragt worden.',
    'Der genannte Verkäufer, time-bazaar, steht seit dem 3. März 2026 auf der Liste der autorisierten Verkäufer der Marke, eingetragen von der Marke. Die Marke wurde nicht gefragt.',
    '所指明的卖家 time-bazaar 自 2026年3月3日 起在品牌方的授权卖家名单上，有效期至 2027年12月31日（含当日），列入人：Vera Santos。此前已询问过品牌方。',
    '所指明的卖家 time-bazaar 自 2026年3月3日 起在品牌方的授权卖家名单上，列入人：品牌方。未询问品牌方。',
    'El vendedor indicado, time-bazaar, está en la lista de vendedores autorizados de la marca desde el 3 mar 2026, hasta el 31 dic 2027 inclusive; lo incluyó Vera Santos. Ya se había preguntado a la marca.',
    'El vendedor indicado, time-bazaar, está en la lista de vendedores autorizados de la marca desde el 3 mar 2026; lo incluyó la marca. No se preguntó a la marca.',
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
