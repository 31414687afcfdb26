import type { Language } from '../../domain/vocabulary.ts';
export interface SampleOffer {
  listingId: string;
  title: string;
  brand: string;
  category: string;
  country: string;
  price: { amount: string; currency: string };
  seller: { sellerId: string; language: Language };
  /** The detector's score, for the offers about which a sample case is opened. */
  score?: string;
}

const offer = (
  listingId: string,
  title: string,
  brand: string,
  category: string,
  amount: string,
  sellerId: string,
  score?: string,
): SampleOffer => ({
  listingId,
  title,
  brand,
  category,
  country: 'DE',
  price: { amount, currency: 'EUR' },
  seller: { sellerId, language: sellerId.startsWith('uhren') || sellerId.startsWith('klang') ? 'de' : 'en' },
  ...(score === undefined ? {} : { score }),
});

/** Made-up offers of a made-up marketplace; the README's walk uses the first. */
export const sampleOffers: readonly SampleOffer[] = [
  offer(
    'au-meridian-1',
    'Aurelia Meridian automatic watch, steel, new in box',
    'Aurelia Watches',
    'Watches',
    '89.00',
    'time-bazaar',
  ),
  offer(
    'au-meridian-2',
    'Aurelia Meridian automatic watch, certified dealer',
    'Aurelia Watches',
    'Watches',
    '1490.00',
    'uhren-kontor',
    '0.41',
  ),
  offer(
    'au-chrono-3',
    'Aurelia Chrono 40 mm, leather strap',
    'Aurelia Watches',
    'Watches',
    '129.00',
    'best-of-time',
    '0.74',
  ),
  offer(
    'nl-buds-1',
    'Nordlicht Buds wireless earphones, original',
    'Nordlicht Audio',
    'Headphones',
    '19.90',
    'gadget-pier',
    '0.88',
  ),
  offer(
    'nl-speaker-2',
    'Nordlicht Fjord speaker, bulk packaging',
    'Nordlicht Audio',
    'Speakers',
    '44.00',
    'klangboutique',
    '0.63',
  ),
  offer(
    'nl-buds-4',
    'Nordlicht Buds Pro, noise cancelling, 2026 edition',
    'Nordlicht Audio',
    'Headphones',
    '24.50',
    'gadget-pier',
    '0.95',
  ),
  offer(
    'so-soleil-1',
    'Maison Solenne Soleil eau de parfum 100 ml tester',
    'Maison Solenne',
    'Fragrance',
    '21.00',
    'parfum-lane',
    '0.92',
  ),
  offer(
    'so-soleil-3',
    'Maison Solenne Soleil, imported, 50 ml',
    'Maison Solenne',
    'Fragrance',
    '58.00',
    'import-haus',
    '0.55',
  ),
  offer('so-nuit-2', 'Maison Solenne Nuit gift set', 'Maison Solenne', 'Fragrance', '34.90', 'parfum-lane', '0.71'),
  offer('mug-1', 'Hand-thrown stoneware mug, blue', 'Atelier Koster', 'Kitchen', '18.00', 'atelier-koster'),
  offer('bag-1', 'Canvas shoulder bag, natural', 'Loden & Co', 'Bags', '49.00', 'loden-co'),
  offer('lamp-1', 'Desk lamp with oak base', 'Hygge Works', 'Lighting', '72.00', 'hygge-works'),
];
