import { describe, expect, test } from 'vitest';
import { languages } from '../../../domain/vocabulary.ts';
import { readPaper } from '../../../test/support/audit/read-paper.ts';
import { bundled, disputed, hashFor, seenBy } from '../../../test/support/cases/bundled-case.ts';
import { given } from '../../../test/support/cases/stages.ts';
import type { BundledEvent } from '../../story/bundle-content.ts';
import { storyOf } from '../../story/story-of.ts';
import { writePaper } from '../write-paper.ts';

const { events } = disputed();

describe('what is erased, withheld or not held', () => {
  test('tells what was erased, withheld or refused, and nothing of it to whom it is not shown', async () => {
    const content = bundled(events, {
      view: 'brand',
      texts: new Map(),
      erased: [
        { sha256: hashFor('snapshot'), erasedAt: '2026-02-01T08:00:00.000Z', reason: 'asked for by the seller' },
      ],
    });
    const hidden = content.events.map((event): BundledEvent => {
      if ('withheld' in event || event.kind !== 'appeal_decided') return event;
      const { caseId, sequence, previousHash, hash } = event;
      return { caseId, sequence, previousHash, hash, withheld: true };
    });
    const { text } = await readPaper(await writePaper(storyOf({ ...content, events: hidden }), 'en'));
    expect(text).toContain('asked for by the seller');
    expect(text).toContain('This event is not for this reader');
    expect(text).not.toContain('granted the appeal');
    expect(text).not.toContain('What was refused');
  });

  test('says of a picture that the report alone names where it is had, and claims to hold no more than the bundle', async () => {
    const had = {
      en: ['no record does', 'leaves out nothing that the bundle holds'],
      de: ['kein Eintrag der Akte', 'lässt nichts aus, was das Bündel'],
      zh: ['而记录并未指明', '未省略资料包所含记录'],
      es: ['pero ningún registro', 'no omite nada de lo que el paquete contiene'],
    };
    const content = bundled(events, { snapshot: { pictures: [hashFor('picture')] } });
    for (const language of languages) {
      const text = (await readPaper(await writePaper(storyOf(content), language))).text.replaceAll(' ', '');
      for (const said of [...had[language], hashFor('picture'), 'GET /v1/cases/{caseId}/files/{sha256}'])
        expect(text, language).toContain(said.replaceAll(' ', ''));
    }
  });

  test('tells a seller on its first page what a letter to them said of offer and brand, and that the rest is withheld', async () => {
    const content = bundled(events, { view: 'seller', texts: new Map(), terms: new Map() });
    const shown = seenBy('seller', content);
    const letter = {
      ...{ id: 'letter', at: '2026-01-12T08:00:03.000Z', kind: 'letter_sent' },
      actor: { kind: 'system' as const, id: 'deliver-letters' },
      data: {
        ...{ sequence: 10, notification: 'statement_of_reasons', party: 'seller', channel: 'marketplace_message' },
        ...{ language: 'en', letterSha256: hashFor('letter') },
      },
    };
    const text = 'Hello,\n\nRestricted.\n\nOffer: Nautilus 41\nBrand: Äquator\n\nWhat we did\n-----------\n\nOn hold.';
    const texts = new Map([[hashFor('letter'), JSON.stringify({ subject: 'Your offer', text })]]);
    const withheldHere = {
      en: 'Withheld in this copy.',
      de: 'In dieser Ausfertigung ausgelassen.',
      zh: '本副本中已略去。',
      es: 'Omitido en esta copia.',
    };
    const throughMarketplace = {
      en: 'throughthemarketplace,12January2026',
      de: 'überdenMarktplatz,12.Januar2026',
      zh: '通过平台，2026年1月12日',
      es: 'travésdelaplataforma,12deenerode2026',
    };
    for (const language of languages) {
      const seen = { ...content, events: shown, annex: [letter], texts };
      const { firstPage: first, text: whole } = await readPaper(await writePaper(storyOf(seen), language));
      const [taken] = whole.split(hashFor('letter')).map((part) => part.replaceAll(' ', ''));
      expect(taken, language).toContain(throughMarketplace[language]);
      expect(first.replaceAll(' ', '').split(withheldHere[language].replaceAll(' ', '')), language).toHaveLength(5);
      for (const said of ['seller-1', 'Your offer', 'Offer: Nautilus 41 Brand: Äquator'])
        expect(first, language).toContain(said);
      expect(first, language).not.toContain('On hold.');
      const without = await readPaper(await writePaper(storyOf({ ...seen, texts: new Map() }), language));
      expect(without.firstPage, language).not.toContain('Your offer');
    }
  });

  test('says of what is withheld neither that it was not nor what it is', async () => {
    const it = given.heldAndAsked({ snapshotSha256: hashFor('snapshot') });
    const content = bundled(it.events);
    const decided = it.events.find(({ data }) => data.tells?.some(({ party }) => party === 'seller'))!;
    const letter = {
      ...{ id: 'letter', at: '2026-01-12T08:00:03.000Z', kind: 'letter_sent' },
      actor: { kind: 'system' as const, id: 'deliver-letters' },
      data: {
        ...{ sequence: decided.sequence, notification: 'statement_of_reasons', party: 'seller' },
        ...{ channel: 'marketplace_message', language: 'en', letterSha256: hashFor('letter') },
      },
    };
    const said = {
      en: {
        count: (count: number) => `${count} events are withheld in this copy.`,
        none: ['No deadline is among the events', 'No decision and no statement is among the events'],
        told: `${decided.sequence} Withheld in this copy. Seller`,
        untold: 'No notice is among the events that are shown here.',
      },
      de: {
        count: (count: number) => `${count} Ereignisse sind in dieser Ausfertigung ausgelassen.`,
        none: ['Ereignissen ist keine Frist', 'Ereignissen ist keine Entscheidung und keine Äußerung'],
        told: `${decided.sequence} In dieser Ausfertigung ausgelassen. Verkäufer`,
        untold: 'Unter den hier gezeigten Ereignissen ist keine Mitteilung.',
      },
      zh: {
        count: (count: number) => `本副本中略去了 ${count} 个事件。`,
        none: ['此处所示的事件中没有期限', '此处所示的事件中没有决定或陈述'],
        told: `${decided.sequence}本副本中已略去。卖家`,
        untold: '此处所示的事件中没有通知。',
      },
      es: {
        count: (count: number) => `En esta copia se han omitido ${count} eventos.`,
        none: ['no hay ningún plazo', 'no hay ninguna decisión ni declaración'],
        told: `${decided.sequence} Omitido en esta copia. Vendedor`,
        untold: 'Entre los eventos que aquí se muestran no hay ningún aviso.',
      },
    };
    const close = (of: string): string => of.replaceAll(' ', '');
    const events = seenBy('seller', content);
    const withheld = events.filter((event) => 'withheld' in event).length;
    const seen = { ...content, view: 'seller' as const, events };
    for (const language of languages) {
      const { count, none, told, untold } = said[language];
      const { text } = await readPaper(await writePaper(storyOf({ ...seen, annex: [letter] }), language));
      for (const one of [...none, told, count(withheld)]) expect(close(text), language).toContain(close(one));
      expect(close(text), language).not.toContain(close(untold));
      const without = (await readPaper(await writePaper(storyOf(seen), language))).text;
      expect(close(without), language).toContain(close(`${untold} ${count(withheld)}`));
    }
  });

  test('tells apart what is not shown, what no letter says and what is not taken yet, and rules that are withheld', async () => {
    const said = {
      en: ['in the queue', 'not shown in this copy', 'not recorded as taken yet', 'Withheld in this copy.'],
      de: ['in der Arbeitsliste', 'nicht gezeigt', 'noch nicht als angenommen', 'In dieser Ausfertigung ausgelassen.'],
      zh: ['在工作队列中', '本副本中未显示', '尚无接收记录', '本副本中已略去。'],
      es: ['en la lista de trabajo', 'no se muestra en', 'aún no consta', 'Omitido en esta copia.'],
    };
    const has = (text: string, one: string): boolean => text.replaceAll(' ', '').includes(one.replaceAll(' ', ''));
    const whole = bundled(events);
    const { policySha256 } = (events[0]!.data as { terms: { policySha256: string } }).terms;
    const calendarAlone = new Map([...whole.terms].filter(([sha256]) => sha256 !== policySha256));
    const copy = { ...whole, view: 'brand' as const, terms: calendarAlone, withheld: [policySha256] };
    const forBrand = storyOf({ ...copy, events: seenBy('brand', whole) });
    for (const language of languages) {
      const [queued, unshown, yet, withheldHere] = said[language] as [string, string, string, string];
      const auditors = await readPaper(await writePaper(storyOf(whole), language));
      const brands = await readPaper(await writePaper(forBrand, language));
      expect([queued, unshown, yet].map((one) => has(auditors.text, one))).toEqual([true, false, true]);
      expect([queued, unshown, yet].map((one) => has(brands.text, one))).toEqual([true, true, true]);
      expect(has(auditors.firstPage, withheldHere), language).toBe(false);
      expect(has(brands.firstPage, withheldHere), language).toBe(true);
    }
  });
});
