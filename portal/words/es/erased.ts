import type { erased as english } from '../en/erased.ts';

/** What stands in the place of words and files that were erased. */
export const erased: typeof english = {
  reasons: {
    person_asked: 'la persona lo ha pedido',
    authority_ordered: 'lo ha ordenado un tribunal o una autoridad',
    wrongly_collected: 'nunca debió recogerse',
    no_longer_needed: 'ya nadie lo necesita',
    retention_ended: 'ha pasado su plazo de conservación',
  },
  sentence: (day: string, reason: string): string => `Borrado el ${day}: ${reason}.`,
};
