import type { queues as english } from '../en/queues.ts';

export const queues: typeof english = {
  unknown: 'Esta cola no existe',
  next: 'Tomar siguiente',
  take: 'Tomar',
  release: 'Soltar',
  handOver: 'Traspasar',
  skip: 'Saltar',
  actions: 'Qué puede hacer con el caso',
  holder: 'En manos de',
  since: 'Espera desde',
  held: (name, left) => `${name}, quedan ${left}`,
  yours: (left) => `suyo, quedan ${left}`,
  free: 'libre',
  mayNot: { decided_before: 'usted ya ha decidido en él', not_permitted: 'no corresponde a su función' },
  nothingLeft: 'Aquí no queda nada que usted pueda decidir. Lo que otros tienen en sus manos vuelve cuando lo sueltan.',
  handOverTitle: '¿A quién?',
  handOverText: 'El caso será suyo durante diez minutos, y dejará de ser de usted.',
  colleague: 'Compañero',
  choose: 'Elegir…',
  skipTitle: '¿Por qué lo salta?',
  skipText: 'Los demás lo ven como antes. A usted no se le vuelve a ofrecer en un día.',
  reason: 'Motivo',
  empty: {
    review: {
      title: 'Nada que revisar',
      text: 'Cuando una marca no puede decidir, o calla, el caso llega aquí.',
    },
    second: {
      title: 'No se pide segunda opinión',
      text: 'Lo que propone un compañero llega aquí para que se confirme.',
    },
    appeals: {
      title: 'Ninguna reclamación por decidir',
      text: 'Cuando una marca mantiene su veredicto, la reclamación llega aquí.',
    },
    problems: { title: 'Ninguna incidencia', text: 'Lo que la plataforma rechaza llega aquí.' },
    questions: {
      title: 'Ninguna pregunta abierta',
      text: 'Lo que las marcas preguntan antes de su veredicto llega aquí.',
    },
    overdue: {
      title: 'Nada está fuera de plazo',
      text: 'Lo que está fuera de plazo en otra cola figura también aquí.',
    },
  },
};
