import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { CaseEvent } from '../../domain/case/events.ts';
import { laneOf } from '../../domain/case/questions/lane-of.ts';
import { languages } from '../../domain/vocabulary.ts';
import { bundled, disputed, hashFor, seenBy } from '../../test/support/cases/bundled-case.ts';
import type { BundledEvent } from '../story/bundle-content.ts';
import { given } from '../../test/support/cases/stages.ts';
import { storyOf } from '../story/story-of.ts';
import { scriptsFor } from './type/fonts.ts';
import { linesOf } from './type/lines.ts';
import { writePaper } from './write-paper.ts';

const { events } = disputed();

interface Node {
  role?: string;
  alt?: string;
  children?: Node[];
}

/** What a reader's program finds in the file: words, and the roles of the structure with their descriptions. */
async function read(bytes: Uint8Array) {
  const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages = await Promise.all(Array.from({ length: file.numPages }, (_, at) => file.getPage(at + 1)));
  const contents = await Promise.all(pages.map((page) => page.getTextContent()));
  const trees = (await Promise.all(pages.map((page) => page.getStructTree()))) as (Node | null)[];
  const nodes = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(nodes)];
  const texts = contents.map(({ items }) => items.map((item) => ('str' in item ? item.str : '')).join(' '));
  const found = {
    pages: file.numPages,
    text: texts.join(' ').replaceAll(/\s+/g, ' '),
    firstPage: texts[0]!.replaceAll(/\s+/g, ' '),
    nodes: trees.flatMap((tree) => (tree ? nodes(tree) : [])),
    info: (await file.getMetadata()).info as { Title: string; Language: string },
    isMarked: (await file.getMarkInfo())?.Marked,
  };
  await file.destroy();
  return found;
}

/** What is set in one size, line by line from the top: where each piece begins and ends. */
async function smallWords(bytes: Uint8Array, size: number) {
  const file = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const lines = new Map<string, { text: string; from: number; to: number }[]>();
  for (let number = 1; number <= file.numPages; number++) {
    const { items } = await (await file.getPage(number)).getTextContent();
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '' || Math.abs(item.height - size) > 0.01) continue;
      const [, , , , from, y] = item.transform as [number, number, number, number, number, number];
      const line = `${number} ${(1000 - y).toFixed(1).padStart(6, '0')}`;
      lines.set(line, [...(lines.get(line) ?? []), { text: item.str, from, to: from + item.width }]);
    }
  }
  await file.destroy();
  return [...lines]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([, pieces]) => pieces.toSorted((one, other) => one.from - other.from));
}

/** Every character as wide as it is high. */
const widthOf = ({ text }: { text: string }, { size }: { size: number }): number => Array.from(text).length * size;

describe('the paper of a case', () => {
  test('is the same, byte for byte, when it is made twice', async () => {
    const content = bundled(events, { words: ['The serial number was never given out.'] });
    const [one, other] = [await writePaper(storyOf(content), 'en'), await writePaper(storyOf(content), 'en')];
    expect(Buffer.from(one).equals(other)).toBe(true);
  });

  test('is tagged, and says in each language what happened, when, why, and under which head', async () => {
    const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#48a' } })
      .png()
      .toBuffer();
    const shown = bundled(events, {
      words: ['Die Seriennummer wurde nie vergeben.'],
      snapshot: { pictures: [hashFor('picture')] },
      files: new Map([[hashFor('picture'), picture]]),
    });
    for (const language of languages) {
      const { text, nodes, info, isMarked } = await read(await writePaper(storyOf(shown), language));
      const roles = new Set(nodes.map(({ role }) => role));
      expect(isMarked).toBe(true);
      expect(info.Language).toBe(language === 'zh' ? 'zh-Hans' : language);
      expect(info.Title).toContain('case-1');
      for (const role of ['H1', 'H2', 'H3', 'P', 'Table', 'TH', 'TD', 'L', 'LBody', 'BlockQuote', 'Figure'])
        expect(roles, language).toContain(role);
      expect(nodes.filter(({ role, alt }) => role === 'Figure' && !alt)).toEqual([]);
      for (const said of ['joint-force.example', '2026-01-14 04:00:00.000 UTC', 'Äquator Uhren', 'nie vergeben'])
        expect(text, language).toContain(said);
      expect(text, language).not.toMatch(/undefined|\bNaN\b|\[object|\[U\+/);
    }
  });

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
    const { text } = await read(await writePaper(storyOf({ ...content, events: hidden }), 'en'));
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
      const text = (await read(await writePaper(storyOf(content), language))).text.replaceAll(' ', '');
      for (const said of [...had[language], hashFor('picture'), 'GET /v1/cases/{caseId}/files/{sha256}'])
        expect(text, language).toContain(said.replaceAll(' ', ''));
    }
  });

  test('prints hostile and foreign names as what they are', async () => {
    const title = `\u202Eevil \u0000 <script>alert(1)</script> ${'x'.repeat(1000)} \uD800 ក`;
    const words = [
      'הפריט מקורי (חשבונית 123)',
      'الفاتورة رقم ٤٥',
      '这件商品为正品，繁體龍 カタカナ',
      '정품이 아닙니다',
    ];
    const { text } = await read(await writePaper(storyOf(bundled(events, { words, snapshot: { title } })), 'de'));
    for (const said of [
      '[U+202E]',
      '[U+0000]',
      '<script>alert(1)</script>',
      '[U+D800]',
      '[U+1780]',
      '정품이 아닙니다',
      '这件商品为正品',
      '繁體龍',
    ])
      expect(text).toContain(said);
    expect(text.replaceAll(/[^x]/g, '').length).toBeGreaterThanOrEqual(1000);
    expect(Array.from(text).filter((character) => 'הפריט'.includes(character)).length).toBeGreaterThan(4);
  });

  test('sets Thai and Devanagari by their own fonts, and breaks Thai between its words', async () => {
    const thai = 'สินค้านี้เป็นของแท้'.repeat(12);
    const { text } = await read(await writePaper(storyOf(bundled(events, { words: [thai, 'यह वस्तु असली है'] })), 'en'));
    expect(text).not.toMatch(/\[U\+/);
    expect(text.replaceAll(' ', '')).toContain(thai.slice(0, 60));
    for (const { pieces } of linesOf(thai, 300, { size: 9, weight: 'regular', order: scriptsFor('en') }, widthOf))
      expect(pieces.map((piece) => piece.text).join('')).toMatch(/^(สินค้า|นี้|เป็น|ของแท้)/);
  });

  test('tells what letters said, word for word in their own language, or that it was erased, and no letter among the refusals', async () => {
    const letter = (number: number, party: string, digestId?: string) => ({
      ...{ id: `letter ${number}`, at: '2026-01-12T08:00:03.000Z', kind: 'letter_sent' },
      actor: { kind: 'system' as const, id: 'deliver-letters' },
      data: {
        ...{ deliveryId: `case-1.${number}`, sequence: 3, notification: 'verification_request', party },
        ...{
          channel: 'mail',
          language: 'de',
          letterSha256: hashFor(`letter ${number}`),
          ...(digestId && { digestId }),
        },
      },
    });
    const content = bundled(events, {
      annex: [letter(1, 'brand'), letter(2, 'seller'), letter(3, 'brand', 'digest.1')],
    });
    const long = Array.from({ length: 150 }, (_, line) => `Zeile ${line} des Briefs.`).join('\n');
    const words = (text: string) => JSON.stringify({ language: 'de', subject: 'Ist das echt?', text });
    const texts = new Map([
      ...content.texts,
      [hashFor('letter 1'), words(long)],
      [hashFor('letter 3'), words('Eine Zeile von mehreren.')],
    ]);
    const erased = [{ sha256: hashFor('letter 2'), erasedAt: '2026-02-01T08:00:00.000Z', reason: 'person_asked' }];
    const rights = new Map([['mark-1', { kind: 'trademark', office: 'EUIPO', number: '018000001' } as const]]);
    const askedFor = {
      en: 'Reason:thepersonhasaskedforit',
      de: 'Grund:diebetroffenePersonhatdarumgebeten',
      zh: '原因：本人提出请求',
      es: 'Motivo:lapersonalohapedido',
    };
    for (const language of languages) {
      const { text, nodes } = await read(await writePaper(storyOf({ ...content, texts, erased, rights }), language));
      for (const said of ['Ist das echt?', 'Zeile 0 des Briefs.', 'Zeile 149 des Briefs.', 'Eine Zeile von mehreren.'])
        expect(text, language).toContain(said);
      expect(text.replaceAll(' ', ''), language).toContain(askedFor[language]);
      expect(text, language).not.toContain('person_asked');
      expect(text, language).not.toMatch(/letterSha256|deliver-letters|undefined/);
      expect(nodes.filter(({ role }) => role === 'BlockQuote').length).toBeGreaterThan(2);
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
      const { firstPage: first, text: whole } = await read(await writePaper(storyOf(seen), language));
      const [taken] = whole.split(hashFor('letter')).map((part) => part.replaceAll(' ', ''));
      expect(taken, language).toContain(throughMarketplace[language]);
      expect(first.replaceAll(' ', '').split(withheldHere[language].replaceAll(' ', '')), language).toHaveLength(5);
      for (const said of ['seller-1', 'Your offer', 'Offer: Nautilus 41 Brand: Äquator'])
        expect(first, language).toContain(said);
      expect(first, language).not.toContain('On hold.');
      const without = await read(await writePaper(storyOf({ ...seen, texts: new Map() }), language));
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
      const { text } = await read(await writePaper(storyOf({ ...seen, annex: [letter] }), language));
      for (const one of [...none, told, count(withheld)]) expect(close(text), language).toContain(close(one));
      expect(close(text), language).not.toContain(close(untold));
      const without = (await read(await writePaper(storyOf(seen), language))).text;
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
      const auditors = await read(await writePaper(storyOf(whole), language));
      const brands = await read(await writePaper(forBrand, language));
      expect([queued, unshown, yet].map((one) => has(auditors.text, one))).toEqual([true, false, true]);
      expect([queued, unshown, yet].map((one) => has(brands.text, one))).toEqual([true, true, true]);
      expect(has(auditors.firstPage, withheldHere), language).toBe(false);
      expect(has(brands.firstPage, withheldHere), language).toBe(true);
    }
  });

  test('tells as the brand’s what the brand has done, and what followed by rule as nobody’s', async () => {
    const number = (kind: string) => events.find((event) => event.kind === kind)!.sequence;
    const upon = {
      en: (no: number) => `By rule, after No. ${no}`,
      de: (no: number) => `Automatisch, ausgelöst durch Nr. ${no}`,
      zh: (no: number) => `依规则，由事件 ${no} 触发`,
      es: (no: number) => `Por regla, a raíz del n.º ${no}`,
    };
    for (const language of languages) {
      const text = (await read(await writePaper(storyOf(bundled(events)), language))).text.replaceAll(' ', '');
      const said = (of: string): string => of.replaceAll(' ', '');
      expect(text.split('brand-person').length - 1, language).toBe(4);
      for (const kind of ['verdict_given', 'measure_taken'])
        expect(text, language).toContain(said(upon[language](number(kind))));
    }
  });

  test('names a right as the register has it, and one that it does not have by its id alone', async () => {
    const named = events.map((event) =>
      event.kind === 'verdict_given' ? { ...event, data: { ...event.data, iprRecordId: 'mark-1' } } : event,
    ) as CaseEvent[];
    const rights = new Map([['mark-1', { kind: 'trademark', office: 'EUIPO', number: '018000001' } as const]]);
    const known = (await read(await writePaper(storyOf(bundled(named, { rights })), 'de'))).text;
    expect(known).toContain('Geführt als mark-1 Marke 018000001 (EUIPO)');
    const unknown = (await read(await writePaper(storyOf(bundled(named)), 'en'))).text;
    expect(unknown).toContain('The marketplace’s register has no right of this id any more.');
  });

  test('says at its beginning what does not come from the bundle', async () => {
    const register = {
      en: 'onlythekind,officeandnumberofaregisteredrightweretakenfromthemarketplace’sregister',
      de: 'nurArt,AmtundNummereineseingetragenenRechtssinddemRechteverzeichnisdesMarktplatzesentnommen',
      zh: '仅注册权利的种类、注册机关和注册号取自平台的权利登记',
      es: 'sololaclase,laoficinayelnúmerodeunderechoregistradosehantomadodelregistrodederechosdelaplataforma',
    };
    for (const language of languages) {
      const { text } = await read(await writePaper(storyOf(bundled(events)), language));
      expect(text.replaceAll(' ', '')).toContain(register[language]);
    }
  });

  test('prints no time of the timeline over another, however close the last events are', async () => {
    const minutes = [0, 10, 20, 30, 40, 50, 60, 72];
    const close = minutes.map((minute, index) => {
      const at = new Date(Date.parse(events[0]!.at) + minute * 60_000).toISOString();
      return { ...events[index]!, at };
    });
    for (const language of languages)
      for (const line of await smallWords(await writePaper(storyOf(bundled(close as CaseEvent[])), language), 6.5))
        for (const [index, { from }] of line.entries())
          if (index > 0) expect(from, language).toBeGreaterThan(line[index - 1]!.to - 0.5);
  });

  test('has a mark among the notices for each event that told somebody something', async () => {
    const apart = events.map((event, index) => ({ ...event, at: new Date(index * 3_600_000).toISOString() }));
    const rows = await smallWords(await writePaper(storyOf(bundled(apart as CaseEvent[])), 'en'), 5.5);
    const telling = events.filter(({ kind, data }) => laneOf[kind] === 'notices' || data.tells);
    expect(rows.at(-1)?.map(({ text }) => text)).toEqual(telling.map(({ sequence }) => String(sequence)));
  });

  test('of three hundred events has pages that can still be read', async () => {
    const many = Array.from({ length: 300 }, (_, at): CaseEvent => {
      const event = at === 0 ? events[0]! : events[1 + (at % (events.length - 1))]!;
      return { ...event, sequence: at + 1, at: new Date(Date.parse(events[0]!.at) + at * 3_600_000).toISOString() };
    });
    const { pages } = await read(await writePaper(storyOf(bundled(many)), 'en'));
    expect(pages).toBeLessThan(50);
  });
});
