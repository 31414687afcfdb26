import type { search as english } from '../en/search.ts';

export const search: typeof english = {
  ask: 'Una palabra, o el número de un caso, vendedor u oferta',
  results: 'Resultados',
  filter: 'Filtrar',
  any: 'todos',
  saved: 'Vistas guardadas',
  choose: 'Elegir…',
  viewName: 'Nombre de esta vista',
  nothing: 'Ningún caso coincide',
  nothingText: 'Quite alguno de los filtros de arriba.',
  sort: 'Ordenar',
  orders: { newest: 'más recientes primero', due: 'lo que vence antes primero' },
  steps: (count: number): string => `${count} pasos`,
  filters: {
    q: 'Palabras del anuncio',
    stage: 'Fase',
    outcome: 'Resultado',
    brandId: 'Marca',
    sellerId: 'Vendedor',
    listingId: 'Oferta',
    hasProblem: 'Incidencia con la plataforma',
  },
  openCase: (id) => `Abrir el caso ${id}`,
  ofSeller: (id) => `Casos del vendedor ${id}`,
  withWords: (words: string): string => `Casos con «${words}»`,
  ofListing: (id) => `Casos sobre la oferta ${id}`,
};
