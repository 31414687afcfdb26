import type { Language } from '../../domain/vocabulary.ts';
import type { SamplePicture } from './sample-pictures.ts';

export interface SampleOffer {
  listingId: string;
  title: string;
  brand: string;
  category: string;
  country: string;
  price: { amount: string; currency: string };
  seller: { sellerId: string; language: Language };
  /** What a detector says of it, where a sample case is opened about it. */
  suspicion?: {
    score: string;
    /** Beside the pictures that were copied. */
    reasons: readonly string[];
    picture: SamplePicture;
    referenceId: string;
  };
}

const germanSellers = ['uhren-kontor', 'klangboutique'];
const eur = (amount: string) => ({ amount, currency: 'EUR' });

interface Line {
  brand: string;
  category: string;
  referenceId: string;
  picture: Pick<SamplePicture, 'goods' | 'word'>;
}

const watches: Line = {
  brand: 'Aurelia Watches',
  category: 'Watches',
  referenceId: 'aurelia-meridian',
  picture: { goods: 'watch', word: 'AURELLA' },
};
const speakers: Line = {
  brand: 'Nordlicht Audio',
  category: 'Speakers',
  referenceId: 'nordlicht-fjord',
  picture: { goods: 'speaker', word: 'NORDLIGHT' },
};
const perfumes: Line = {
  brand: 'Maison Solenne',
  category: 'Fragrance',
  referenceId: 'solenne-soleil',
  picture: { goods: 'flacon', word: 'SOLENE' },
};

const offer = (
  { brand, category, referenceId, picture }: Line,
  listingId: string,
  title: string,
  amount: string,
  sellerId: string,
  suspected?: { score: string; reasons?: readonly string[]; colour: string; ground?: string },
): SampleOffer => ({
  listingId,
  title,
  brand,
  category,
  country: 'DE',
  price: eur(amount),
  seller: { sellerId, language: germanSellers.includes(sellerId) ? 'de' : 'en' },
  ...(suspected && {
    suspicion: {
      score: suspected.score,
      reasons: suspected.reasons ?? [],
      referenceId,
      picture: { ...picture, colour: suspected.colour, ground: suspected.ground ?? '#efe7da' },
    },
  }),
});

const unrelated = (
  listingId: string,
  title: string,
  brand: string,
  category: string,
  amount: string,
  sellerId: string,
): SampleOffer => ({
  ...{ listingId, title, brand, category, country: 'DE', price: eur(amount) },
  seller: { sellerId, language: 'en' },
});

/** Made-up offers of a made-up marketplace; the README's walk uses the first. */
export const sampleOffers: readonly SampleOffer[] = [
  offer(watches, 'au-meridian-1', 'Aurelia Meridian automatic watch, steel, new in box', '89.00', 'time-bazaar'),
  offer(watches, 'au-meridian-2', 'Aurelia Meridian automatic watch, certified dealer', '1490.00', 'uhren-kontor', {
    ...{ score: '0.41', colour: '#26374d' },
  }),
  offer(watches, 'au-chrono-3', 'Aurelia Chrono 40 mm, leather strap', '129.00', 'best-of-time', {
    ...{ score: '0.74', reasons: ['price_far_below_market'], colour: '#6d1f2b' },
  }),
  offer(speakers, 'nl-buds-1', 'Nordlicht Buds wireless earphones, original', '19.90', 'gadget-pier', {
    ...{ score: '0.88', reasons: ['price_far_below_market'], colour: '#e9ecf0', ground: '#d9e2ea' },
  }),
  offer(speakers, 'nl-speaker-2', 'Nordlicht Fjord speaker, bulk packaging', '44.00', 'klangboutique', {
    ...{ score: '0.63', reasons: ['evasive_wording'], colour: '#5b3a2e' },
  }),
  offer(speakers, 'nl-buds-4', 'Nordlicht Buds Pro, noise cancelling, 2026 edition', '24.50', 'gadget-pier', {
    ...{ score: '0.95', reasons: ['relist_match'], colour: '#31465a' },
  }),
  offer(perfumes, 'so-soleil-1', 'Maison Solenne Soleil eau de parfum 100 ml tester', '21.00', 'parfum-lane', {
    ...{ score: '0.92', reasons: ['price_far_below_market'], colour: '#e0b35c' },
  }),
  offer(perfumes, 'so-soleil-3', 'Maison Solenne Soleil, imported, 50 ml', '58.00', 'import-haus', {
    ...{ score: '0.55', colour: '#e8c98a' },
  }),
  offer(perfumes, 'so-nuit-2', 'Maison Solenne Nuit gift set', '34.90', 'parfum-lane', {
    ...{ score: '0.71', reasons: ['repeat_infringer'], colour: '#38315f', ground: '#e7e3f2' },
  }),
  offer(perfumes, 'so-soleil-4', 'Solenne Soleil 100 ml, sealed, from stock', '27.50', 'duft-depot', {
    ...{ score: '0.83', reasons: ['price_far_below_market'], colour: '#d99a3d', ground: '#dfe7ee' },
  }),
  offer(perfumes, 'so-jardin-5', 'Maison Solenne Jardin eau de toilette, limited edition', '46.00', 'parfum-lane', {
    ...{ score: '0.78', reasons: ['image_matches_known_counterfeit'], colour: '#6fae7c' },
  }),
  offer(perfumes, 'so-soleil-6', 'Soleil by S0lenne, same scent, 100 ml', '12.90', 'bargain-bottle', {
    ...{ score: '0.97', reasons: ['evasive_wording'], colour: '#e5bd6a', ground: '#f2dede' },
  }),
  offer(perfumes, 'so-rose-7', 'Maison Solenne Rose absolue, refill', '39.00', 'scent-corner', {
    ...{ score: '0.66', colour: '#d68aa0' },
  }),
  offer(perfumes, 'so-nuit-8', '法国 Maison Solenne Nuit 香水 全新 正品', '31.00', 'import-haus', {
    ...{ score: '0.81', reasons: ['price_far_below_market'], colour: '#2c2850', ground: '#e9e6df' },
  }),
  unrelated('mug-1', 'Hand-thrown stoneware mug, blue', 'Atelier Koster', 'Kitchen', '18.00', 'atelier-koster'),
  unrelated('bag-1', 'Canvas shoulder bag, natural', 'Loden & Co', 'Bags', '49.00', 'loden-co'),
  unrelated('lamp-1', 'Desk lamp with oak base', 'Hygge Works', 'Lighting', '72.00', 'hygge-works'),
];
