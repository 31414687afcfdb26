import type { authorisedSellers as english } from '../en/authorised-sellers.ts';

export const authorisedSellers: typeof english = {
  text: 'Una sospecha sobre una oferta de estos vendedores se cierra antes de preguntarle.',
  add: 'Autorizar a un vendedor',
  addFile: 'Autorizar desde un archivo',
  seller: 'Vendedor',
  sellerHint: 'El identificador en la plataforma, como lo muestran los casos',
  since: 'Desde',
  namedBy: 'Incluido por',
  until: 'Hasta',
  untilHint: 'El último día; sin él, hasta que lo revoque',
  untilRevoked: 'hasta su revocación',
  counts: 'Ahora',
  doesCount: 'Autorizado',
  isOver: 'Terminado',
  revoke: 'Revocar',
  revokeTitle: (seller) => `¿Quitar a ${seller} de la lista?`,
  revokeText:
    'Desde ahora se le vuelve a preguntar por las ofertas de este vendedor. Los casos cerrados siguen cerrados.',
  none: 'Ningún vendedor autorizado',
  noneNamed: 'Un vendedor figura aquí en cuanto la marca lo indica.',
  noneText: 'Añada a quienes venden con su consentimiento, para que no se le pregunte por ellos.',
  past: 'Ya no están en la lista',
  pastText:
    'Entradas que se revocaron o que otra posterior sustituyó. El caso que se cerró por una de ellas la nombra.',
  lastDay: 'Último día',
  noLastDay: 'ninguno',
  ended: 'Fuera de la lista',
  ways: { revoked: 'revocada', replaced: 'sustituida' },
  fileText:
    'CSV en UTF-8; la primera línea nombra las columnas. El último día puede quedar vacío. No se quita a nadie.',
  file: 'Archivo',
  line: 'Línea',
  result: 'Resultado',
  results: { authorised: 'Autorizado', known: 'Ya estaba en la lista, ahora al día', refused: 'Rechazado' },
  counted: (added, known, refused) => `${added} autorizados, ${known} ya conocidos, ${refused} rechazados.`,
  brokenOff: 'La respuesta se interrumpió. Envíe el archivo de nuevo.',
};
