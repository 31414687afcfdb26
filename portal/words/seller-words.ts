import type { Language } from '../../domain/vocabulary.ts';
import type { seller } from './en/seller/index.ts';

/** What the seller's page says. English is the measure: the compiler asks every other language for the same. */
export type SellerWords = typeof seller;

/** Each language is loaded alone, and without what the portal of the others says. */
export const loadSellerWords: Record<Language, () => Promise<SellerWords>> = {
  en: async () => (await import('./en/seller/index.ts')).seller,
  de: async () => (await import('./de/seller/index.ts')).seller,
  zh: async () => (await import('./zh/seller/index.ts')).seller,
  es: async () => (await import('./es/seller/index.ts')).seller,
};
