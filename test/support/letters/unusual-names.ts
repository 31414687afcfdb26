import { composeLetter, type Letter } from '../../../activities/letters/compose-letter.ts';
import { lives } from '../../../activities/letters/compose-letter.cases.ts';
import { composeDigest } from '../../../activities/letters/compose-digest.ts';
import { composeUnheard } from '../../../activities/letters/compose-unheard.ts';
import { composeSignIn } from '../../../activities/letters/compose-sign-in.ts';
import type { LetterContext } from '../../../activities/letters/letter-context.ts';
import type { Language } from '../../../domain/vocabulary.ts';
import { lettersOf } from './letters-of.ts';

type Names = Record<'brandName' | 'marketplaceName' | 'recipientName' | 'title' | 'text', string>;

export const arabic: Names = {
  brandName: 'دار الساعات (1887)',
  marketplaceName: 'سوق الميناء',
  recipientName: 'نور الدين الخطيب',
  title: 'ساعة يد أوتوماتيكية 42 mm، علبة من الفولاذ، زجاج من الياقوت، 100 متر',
  text: 'الفاتورة مرفقة.\nThe serial number is 4711.\nاشتريتها من متجر العلامة نفسها في عام 2025 بسعر 1.249,90 ولدي الضمان وبطاقة المنشأ والعلبة الأصلية (انظر الصور).',
};

export const hebrew: Names = {
  brandName: 'בית השעונים',
  marketplaceName: 'שוק הנמל',
  recipientName: 'נועה בן־דוד',
  title: 'שעון יד אוטומטי 42 mm',
  text: 'החשבונית מצורפת.',
};

/** Words longer than any line; the text is Chinese, and has no blank. */
export const endless: Names = {
  brandName: 'Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz'.repeat(3),
  marketplaceName: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamte',
  recipientName: 'Wolfeschlegelsteinhausenbergerdorff'.repeat(4),
  title: 'Λοπαδοτεμαχοσελαχογαλεοκρανιολειψανοδριμυποτριμματοσιλφιοκαραβομελιτοκατακεχυμενο'.repeat(4),
  text: '腕表'.repeat(200),
};

/** A letter of each kind to each party in a language, and those that stand in no case, with these names in them. */
export function lettersWith({ title, ...names }: Names, language: Language): Letter[] {
  const contexts = Object.values(lives).flatMap((life) => lettersOf(life(), language));
  const ofEachKind = new Map(contexts.map((context) => [Object.values(context.notification).join(' to '), context]));
  const named = ({ listing, ...context }: LetterContext): LetterContext => ({
    ...context,
    ...names,
    listing: { ...listing, title },
  });
  const signIn = { name: names.recipientName, language, url: 'https://portal.example/sign-in?token=abc', minutes: 15 };
  const unheard = { name: names.recipientName, language, brandName: names.brandName, partnerName: names.recipientName };
  const said = { messages: 2, at: '2026-01-09T17:00:00.000Z', zone: 'Europe/Berlin', url: 'https://portal.example/c' };
  return [
    ...[...ofEachKind.values()].map((context) => composeLetter(named(context))),
    composeSignIn(signIn, names.marketplaceName),
    composeUnheard({ ...unheard, ...said }, names.marketplaceName),
    composeDigest(
      {
        name: names.recipientName,
        language,
        letters: [...ofEachKind.values()].filter(({ link }) => link).map(named),
        conversations: [undefined, 'case-7'].map((caseId) => ({
          brandName: names.brandName,
          url: 'https://portal.example/conversation',
          ...(caseId && { caseId }),
        })),
      },
      names.marketplaceName,
    ),
  ];
}
