import type { queues as english } from '../en/queues.ts';

export const queues: typeof english = {
  unknown: 'Esta cola no existe',
  next: 'Tomar siguiente',
  take: 'Tomar',
  release: 'Liberar',
  handOver: 'Traspasar',
  skip: 'Omitir',
  actions: 'Qué puede hacer con el caso',
  holder: 'En manos de',
  since: 'Espera desde',
  held: (name, left) => `${name}, quedan ${left}`,
  yours: (left) => `suyo, quedan ${left}`,
  free: 'libre',
  mayNot: { decided_before: 'usted ya ha decidido en él', not_permitted: 'no corresponde a su función' },
  nothingLeft: 'Aquí no queda nada que usted pueda decidir. Lo que otros tienen en sus manos vuelve cuando lo liberan.',
  handOverTitle: '¿A quién?',
  handOverText: 'Esa persona tendrá el caso durante diez minutos; usted dejará de tenerlo.',
  colleague: 'Colega',
  choose: 'Elegir…',
  skipTitle: '¿Por qué lo omite?',
  skipText: 'Los demás lo ven como antes. A usted no se le vuelve a ofrecer en un día.',
  reason: 'Motivo',
  empty: {
    review: {
      title: 'Nada que revisar',
      text: 'Cuando una marca no puede decidir, o calla, el caso llega aquí.',
    },
    second: {
      title: 'No se pide ninguna segunda opinión',
      text: 'Lo que propone otra persona del equipo llega aquí para que se confirme.',
    },
    appeals: {
      title: 'Ninguna reclamación por decidir',
      text: 'Cuando una marca mantiene su veredicto, la reclamación llega aquí.',
    },
    problems: { title: 'Ninguna incidencia abierta', text: 'Lo que la plataforma rechaza llega aquí.' },
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
