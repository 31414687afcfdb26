import type { Translation } from '../translation.ts';
import type { unread as english } from '../english/unread.ts';

export const unread: Translation<typeof english> = {
  subject: {
    case: 'Novedades en la conversación sobre un caso de {{brand}} [{{case}}]',
    brand: 'Novedades en la conversación sobre {{brand}}',
  },
  happened: {
    one: 'Tiene un mensaje sin leer de {{writer}}.',
    many: 'Tiene {{count}} mensajes sin leer de {{writer}}.',
  },
  writer: '{{names}} ({{side}})',
  topic: {
    case: 'La conversación trata del caso {{case}} de {{brand}}.',
    brand: 'La conversación trata de todo lo que concierne a {{brand}}, más allá de sus casos.',
  },
  action: 'Lo que se ha escrito consta solo allí y no en este correo: léalo y respóndalo allí.',
  button: 'Abrir la conversación',
  footer: 'Recibe este mensaje porque participa en la protección de marcas de {{marketplace}}.',
};
