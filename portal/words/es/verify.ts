import type { Words } from '../words.ts';

export const verify: Words['verify'] = {
  title: '¿Está este expediente completo y sin alterar?',
  text: 'Su navegador obtiene el expediente completo del caso y lo comprueba por sí mismo. A nosotros solo nos pide lo que se comprueba y una repetición.',
  button: 'Comprobar',
  download: 'Descargar con todas las pruebas',
  toLedger: 'El registro de todos los casos',
  questions: {
    chain: 'La cadena de eventos:',
    inclusion: 'Su lugar en el registro firmado:',
    contents: 'Textos, archivos y reglas que nombran los eventos:',
    growth: 'El registro desde su última visita:',
    replay: 'Repetición por el código:',
  },
  holds: 'correcto.',
  broken: 'no es correcto.',
  unchecked: 'no se pudo comprobar.',
  chainHolds: (events, withheld, annex) =>
    `Los hashes de ${events} eventos y de ${annex} asientos son los que se han calculado aquí. Reservados para otros y comprobados solo en su lugar: ${withheld}.`,
  inclusionHolds: (size, at) => `Todos conducen a la raíz del registro de ${size} asientos, firmada el ${at}.`,
  contentsHold: (named, erased, withheld) =>
    `${named} están aquí, tal como se nombraron. Borrados: ${erased}. Reservados para otros: ${withheld}.`,
  growthHolds: (from) =>
    `Empieza con los ${from} asientos que este navegador ya había visto: no se ha quitado ni cambiado nada.`,
  replayHolds: (events) => `Ninguna repetición da otros eventos que los ${events} del expediente.`,
  replaying: 'Se está repitiendo el caso…',
  ways: {
    fold: 'Solo a partir de sus eventos',
    code_that_ran_it: 'Con el código que lo llevó',
    code_of_today: 'Con el código de hoy',
    runs_themselves: 'Según el historial de las propias ejecuciones',
  },
  agrees: {
    all: (events) => `lo mismo (${events} eventos).`,
    beyond_opening: (events, all) =>
      `lo mismo (${events} de ${all} eventos; los demás se registraron antes de que empezara la ejecución).`,
    opening_alone: () =>
      'nada que repetir: la ejecución no decidió nada, todos los eventos se registraron al abrirse el caso.',
    so_far: (events, all) => `lo mismo hasta ahora (${events} de ${all} eventos).`,
  },
  replayResults: { differs: 'otra cosa.', not_replayed: 'no se pudo repetir.' },
  because: {
    no_crypto: 'Este navegador no calcula hashes en una página que no llegó por HTTPS.',
    no_head: 'El expediente no tiene ningún estado firmado.',
    nothing_kept:
      'Este navegador no había visto antes el registro. Guarda lo que ha visto ahora y lo comparará la próxima vez.',
    failed: 'El motivo:',
  },
  ledger: {
    text: 'Cada evento de cada caso figura en un solo registro, que únicamente crece. Su estado se firma una y otra vez. Quien conserva un estado puede demostrar después que nada anterior se cambió ni se quitó.',
    none: 'Todavía no se ha sellado nada.',
    records: 'Asientos',
    root: 'Raíz',
    signed: 'Firmado',
    by: 'Clave',
    keep: 'Guardar este estado',
    check: 'Comprobar firmas y crecimiento',
    checked: (count, heads) =>
      count === 1
        ? 'El estado está firmado con una clave publicada y empieza con todo lo que este navegador ya había visto.'
        : `${heads} estados: cada uno está firmado con una clave publicada y empieza con todo lo que contenía el anterior.`,
    heads: 'Estados',
    older: 'Estados anteriores',
    keys: 'Claves',
    since: 'Firma desde',
    until: 'Hasta',
    inUse: 'en uso',
    head: 'Estado',
    numbered: (number) => `N.º ${number}`,
    question: 'Firmas y crecimiento:',
  },
};
