import type { ErasureReason } from '../vocabulary.ts';

export const erasuresInGerman: Record<ErasureReason, string> = {
  person_asked: 'die betroffene Person hat darum gebeten',
  authority_ordered: 'ein Gericht oder eine Behörde hat es angeordnet',
  wrongly_collected: 'es hätte nie erhoben werden dürfen',
  no_longer_needed: 'niemand braucht es mehr',
  retention_ended: 'die Aufbewahrungszeit ist vorbei',
};
