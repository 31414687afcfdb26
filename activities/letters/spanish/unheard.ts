import type { Translation } from '../translation.ts';
import type { unheard as english } from '../english/unheard.ts';

export const unheard: Translation<typeof english> = {
  subject: {
    case: 'Sin atender: {{brand}} espera en la conversación sobre un caso [{{case}}]',
    brand: 'Sin atender: {{brand}} espera en su conversación',
  },
  happened: {
    one: '{{brand}} escribió el {{since}} y nadie de {{marketplace}} lo ha leído ni respondido.',
    many: '{{brand}} ha escrito {{count}} mensajes desde el {{since}} y nadie de {{marketplace}} los ha leído ni respondido.',
  },
  action:
    'El gestor de cuenta de la marca es {{partner}}. Por favor, procure que alguien lea y responda: lo que se ha escrito consta solo en la conversación.',
};
