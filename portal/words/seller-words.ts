import { reasonsOfAct } from '../../domain/reasons/lists.ts';
import type { Language } from '../../domain/vocabulary.ts';
import type { seller } from './en/seller.ts';

/** What the seller's page says. English is the measure: the compiler asks every other language for the same. */
export type SellerWords = typeof seller;

/** Why a seller contests, as one can choose it. */
export const fileAppealReasons = reasonsOfAct.fileAppeal;

/** Each language is loaded alone, and without what the portal of the others says. */
export const loadSellerWords: Record<Language, () => Promise<SellerWords>> = {
  en: async () => (await import('./en/seller.ts')).seller,
  de: async () => (await import('./de/seller.ts')).seller,
  zh: async () => (await import('./zh/seller.ts')).seller,
  es: async () => (await import('./es/seller.ts')).seller,
};
