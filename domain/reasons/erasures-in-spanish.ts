import type { ErasureReason } from '../vocabulary.ts';

export const erasuresInSpanish: Record<ErasureReason, string> = {
  person_asked: 'la persona lo ha pedido',
  authority_ordered: 'lo ha ordenado un tribunal o una autoridad',
  wrongly_collected: 'nunca debió recogerse',
  no_longer_needed: 'ya nadie lo necesita',
  retention_ended: 'ha pasado su plazo de conservación',
};
