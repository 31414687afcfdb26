import type { Offer } from '../vocabulary.ts';

/** A price as an English reader expects it, such as `€1,290.00`. */
export const priceText = ({ amount, currency }: Offer['price']): string =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).format(Number(amount));
