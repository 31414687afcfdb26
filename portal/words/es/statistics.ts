import type { statistics as english } from '../en/statistics.ts';

export const statistics: typeof english = {
  nobody: 'No se ha indicado ninguna marca',
  of: (brand) => `Estadísticas de ${brand}`,
  accuracy: 'Acierto',
  accuracyText:
    'De sus veredictos «Falsificación» cuyo caso ha terminado, cuántos se han mantenido. Se cuenta desde el',
  tooFew: (count, needed) =>
    `Hasta ahora han terminado ${count} de sus veredictos «Falsificación». A partir de ${needed} se da una proporción.`,
  stoodOf: (stood, count) => `${stood} de ${count} se han mantenido.`,
  atLeast: (share) => `La proporción real es de al menos ${share}, con una certeza del 95 %.`,
  byReason: 'Por motivo',
  reason: 'Motivo',
  counts: {
    count: 'Terminados',
    stood: 'Se mantuvieron',
    retracted: 'Retractados',
    reinstated: 'Anulados',
    withdrawn: 'Sospecha retirada',
  },
  share: 'Proporción (al menos)',
  formula: 'Cómo se calcula',
  formulaText:
    'El límite inferior es el del intervalo de Wilson: n veredictos han terminado, p es la proporción de los que se mantuvieron y z es 1,96. Con pocos veredictos hay poca certeza y el límite es bajo. No se cuentan los casos que terminaron porque nadie decidió a tiempo.',
  broughtAlong: 'Historial del programa Good Faith',
  takedownSuccessRate: 'Notificaciones con éxito',
  counterNoticeRate: 'Contranotificaciones',
  month: 'Mes',
  answerTime: 'Tiempo de respuesta',
  answerTimeText: 'Desde que se abre un caso hasta su veredicto, de los dados a tiempo.',
  median: 'La mitad, antes de',
  slowestTenth: 'Nueve de cada diez, antes de',
  answers: 'Respuestas',
  answersText: 'Cuántas veces se le preguntó y respondió a tiempo, y cuántas venció el plazo.',
  inTime: 'A tiempo',
  unanswered: 'Sin respuesta',
  ended: 'Cómo terminaron los casos',
  appeals: 'Reclamaciones',
  appealsText: 'De los casos terminados, aquellos en los que el vendedor había reclamado.',
  upheld: 'Retirada confirmada',
  otherwise: 'Terminó de otro modo',
};
