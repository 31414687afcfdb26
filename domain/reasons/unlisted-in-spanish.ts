import type { UnlistedReason } from './unlisted-in-english.ts';

/** Reasons that stand in no list to choose from. */
export const unlistedInSpanish: Record<UnlistedReason, string> = {
  authentic: 'la marca dice que el producto es auténtico',
  grey_market: 'el producto es auténtico y procede de otro mercado',
  brand_silent: 'la marca no respondió a tiempo',
  brand_cannot_determine: 'la marca no puede determinarlo',
  brand_retracted: 'la marca se ha retractado de su veredicto',
  brand_cleared: 'la marca dice que el producto es auténtico',
  review_overdue: 'nadie decidió a tiempo',
  appeal_overdue: 'no decidimos a tiempo sobre la reclamación',
  appeals_upheld: 'la decisión se confirmó tras la reclamación',
  not_appealed: 'nadie presentó una reclamación a tiempo',
  listing_vanished: 'la oferta ya no está en línea',
  marketplace_refused: 'no se pudo ejecutar la medida',
  disagreement: 'dos personas llegaron a decisiones distintas',
  nobody_resolved: 'nadie se ocupó de ello a tiempo',
  suspected_counterfeit: 'la oferta parece una falsificación',
  signal: 'un sistema de la marca así lo ha comunicado',
  fake: 'el producto es falso',
  laboratory: 'un laboratorio ha examinado el producto',
  logo_differs: 'el logotipo difiere del auténtico',
  decision_conflict: 'la plataforma tiene otra decisión de este caso',
};
