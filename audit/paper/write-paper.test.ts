import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { CaseEvent } from '../../domain/case/events.ts';
import { languages } from '../../domain/vocabulary.ts';
import { readPaper } from '../../test/support/audit/read-paper.ts';
import { bundled, disputed, hashFor } from '../../test/support/cases/bundled-case.ts';
import type { BundledAnnexRecord } from '../story/bundle-content.ts';
import { storyOf } from '../story/story-of.ts';
import { writePaper } from './write-paper.ts';

const { events } = disputed();

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
      const { text, nodes, info, isMarked } = await readPaper(await writePaper(storyOf(shown), language));
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

  test('tells as the brand’s what the brand has done, and what followed by rule as nobody’s', async () => {
    const number = (kind: string) => events.find((event) => event.kind === kind)!.sequence;
    const upon = {
      en: (no: number) => `By rule, after No. ${no}`,
      de: (no: number) => `Automatisch, ausgelöst durch Nr. ${no}`,
      zh: (no: number) => `依规则，由事件 ${no} 触发`,
      es: (no: number) => `Por regla, a raíz del n.º ${no}`,
    };
    for (const language of languages) {
      const text = (await readPaper(await writePaper(storyOf(bundled(events)), language))).text.replaceAll(' ', '');
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
    const known = (await readPaper(await writePaper(storyOf(bundled(named, { rights })), 'de'))).text;
    expect(known).toContain('Geführt als mark-1 Marke 018000001 (EUIPO)');
    const unknown = (await readPaper(await writePaper(storyOf(bundled(named)), 'en'))).text;
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
      const { text } = await readPaper(await writePaper(storyOf(bundled(events)), language));
      expect(text.replaceAll(' ', '')).toContain(register[language]);
    }
  });

  test('names what was refused, and what else is in the annex, in words', async () => {
    const record = (kind: string, data: BundledAnnexRecord['data']): BundledAnnexRecord => ({
      ...{ id: kind, at: '2026-01-12T08:00:03.000Z', kind, hash: hashFor(kind) },
      ...{ actor: { kind: 'brand', id: 'brand-person' }, data },
    });
    const annex = [
      record('command_refused', {
        ...{ operation: 'submitVerdict', code: 'stage_conflict', stage: 'appeal_window', sequence: 12 },
        furtherOnesNotKept: true,
      }),
      record('operator_intervened', { intervention: 'history_gone', runId: 'run-1', identity: '' }),
      record('erased', { reason: 'person_asked', texts: 2, erasedSha256: [] }),
    ];
    const said = {
      en: ['Why not: the case was not at that step', 'The seller may appeal', 'There may have been more attempts'],
      de: ['Warum nicht: der Fall war nicht an diesem Schritt', 'Einspruch ist möglich', 'weitere Versuche'],
      zh: ['未予接受的原因：案件不在该阶段', '卖家可以申诉', '可能还有其他尝试'],
      es: ['Por qué no: el caso no estaba en esa fase', 'el vendedor puede reclamar', 'más intentos'],
    };
    for (const language of languages) {
      const paper = await readPaper(await writePaper(storyOf({ ...bundled(events), annex }), language));
      const text = paper.text.replaceAll(' ', '').toLowerCase();
      for (const one of said[language]) expect(text, language).toContain(one.replaceAll(' ', '').toLowerCase());
      expect(text, language).not.toMatch(
        /stage_conflict|appeal_window|furtheronesnotkept|history_gone|runid|erasedsha256|person_asked/,
      );
    }
  });

  test('of three hundred events has pages that can still be read', async () => {
    const many = Array.from({ length: 300 }, (_, at): CaseEvent => {
      const event = at === 0 ? events[0]! : events[1 + (at % (events.length - 1))]!;
      return { ...event, sequence: at + 1, at: new Date(Date.parse(events[0]!.at) + at * 3_600_000).toISOString() };
    });
    const { pages } = await readPaper(await writePaper(storyOf(bundled(many)), 'en'));
    expect(pages).toBeLessThan(50);
  });
});
