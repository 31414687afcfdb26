import type { bulk as english } from '../en/bulk.ts';

export const bulk: typeof english = {
  label: 'Lo seleccionado',
  answer: 'Responder a todos…',
  title: (count) => (count === '1' ? 'Responder a un caso' : `Responder a ${count} casos`),
  verdict: 'Su veredicto',
  because: 'Motivo',
  right: 'Derecho en que se basa',
  forEach: 'En cada uno:',
  forAll: (verdict) => `${verdict}, para todo lo seleccionado`,
  decided: (verdict, count) => `${verdict} en ${count} ${count === '1' ? 'caso' : 'casos'}`,
  about: 'De qué se trata',
  samples: 'Muestras',
  leftOut: (count, shown) =>
    count === 1
      ? 'Uno queda fuera: ahora no se puede responder'
      : `${shown} quedan fuera: ahora no se pueden responder`,
  came: (given, refused) =>
    refused === '0' ? `${given} respondidos` : `${given} respondidos, ${refused} rechazados: ver`,
  results: 'Resultado',
  given: 'Respondido',
  done: 'Listo',
  selectRefused: 'Seleccionar los rechazados',
};
