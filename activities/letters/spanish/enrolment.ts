import type { Translation } from '../translation.ts';
import type { enrolment as english } from '../english/enrolment.ts';

export const enrolment: Translation<typeof english> = {
  footer: 'Recibe este mensaje por la incorporación de {{company}} a la protección de marcas de {{marketplace}}.',
  footer_link: 'Recibe este mensaje porque alguien ha indicado esta dirección a {{marketplace}}.',
  button: {
    apply: 'Abrir la solicitud',
    invited: 'Abrir la invitación',
    sign_in: 'Iniciar sesión',
  },
  words_of_staff: 'Nuestro equipo escribe:',
  record: {
    heading: 'Del programa Good Faith',
    success: 'Retiradas con éxito',
    counter: 'Contranotificaciones',
  },
  rights_wait: 'Una respuesta puede basarse en un derecho en cuanto lo hayamos verificado.',
  letters: {
    link: {
      subject: 'Solicitud de protección de marcas en {{marketplace}}',
      happened:
        'Alguien, probablemente usted, quiere incorporar una empresa a la protección de marcas de {{marketplace}} y ha indicado esta dirección.',
      meaning:
        'El enlace confirma la dirección y abre la solicitud. Sirve durante {{days}} días a quien lo tenga: no lo comparta.',
      action:
        'Si no ha sido usted, no tiene que hacer nada: sin el enlace nadie puede presentar una solicitud con su dirección.',
    },
    received: {
      subject: 'Hemos recibido la solicitud de {{company}}',
      happened: 'Hemos recibido la solicitud de {{company}}.',
      meaning:
        'Nuestro equipo la examina. Le escribiremos cuando haya decidido o cuando necesite algo. Ninguna solicitud se rechaza porque nos retrasemos.',
      action: 'Ahora no tiene que hacer nada. El enlace muestra cómo está; allí también puede retirarla.',
    },
    asked: {
      subject: 'Necesitamos algo para la solicitud de {{company}}',
      happened: 'Antes de decidir sobre la solicitud de {{company}} necesitamos algo de usted: {{reason}}.',
      meaning:
        'Le esperamos hasta: {{until}}. Si para entonces no sabemos nada de usted, la solicitud termina y no se abre ninguna cuenta.',
      action: 'Complete la solicitud con el enlace.',
    },
    asked_again: {
      subject: 'Recordatorio: necesitamos algo para la solicitud de {{company}}',
      happened: 'Le pedimos algo para la solicitud de {{company}} y aún no sabemos nada de usted: {{reason}}.',
      meaning:
        'Le esperamos hasta: {{until}}. Si para entonces no sabemos nada de usted, la solicitud termina y no se abre ninguna cuenta.',
      action: 'Complete la solicitud con el enlace, o retírela allí.',
    },
    provided: {
      subject: 'Hemos recibido lo que ha enviado para {{company}}',
      happened: 'Hemos recibido lo que nos ha enviado para la solicitud de {{company}}.',
      meaning: 'Nuestro equipo lo examina. Le escribiremos cuando haya decidido o cuando necesite algo más.',
      action: 'Ahora no tiene que hacer nada.',
    },
    invited: {
      subject: '{{marketplace}} invita a {{company}} a su protección de marcas',
      happened:
        '{{company}} figura con esta dirección en nuestra lista de miembros del programa Good Faith. La invitamos a nuestra protección de marcas: cuando encontramos una oferta que puede ser una falsificación, le preguntamos, y la retiramos cuando usted confirma que lo es.',
      meaning:
        'Los miembros no necesitan otra revisión. La invitación vale hasta: {{until}}. Si para entonces no sabemos nada, termina.',
      action:
        'Abra la invitación, vea lo que sabemos de {{company}} y acéptela. Quien la acepta es la primera persona que administra la cuenta. Si no le interesa, rechácela allí.',
    },
    invited_again: {
      subject: 'Recordatorio: {{marketplace}} invita a {{company}} a su protección de marcas',
      happened:
        'Hemos invitado a {{company}}, como miembro del programa Good Faith, a nuestra protección de marcas y aún no sabemos nada de usted.',
      meaning: 'La invitación vale hasta: {{until}}. Si para entonces no sabemos nada, termina.',
      action: 'Abra la invitación para aceptarla o rechazarla.',
    },
    opened: {
      subject: '{{company}} se ha incorporado a {{marketplace}}',
      happened:
        'La cuenta de {{company}} en nuestra protección de marcas está abierta, y usted es la primera persona que la administra.',
      meaning: 'Le atiende en {{marketplace}} {{manager}} ({{email}}).',
      action:
        'Inicie sesión con esta dirección: cada vez le enviamos un enlace. No hay contraseña. Después, designe a sus colegas.',
    },
    refused: {
      subject: 'Sobre la solicitud de {{company}}',
      happened: 'No incorporamos a {{company}}: {{reason}}.',
      meaning: 'No se ha abierto ninguna cuenta.',
      action: 'Si es un error, o cuando haya cambiado, presente otra solicitud en cualquier momento y díganoslo.',
    },
    withdrawn: {
      subject: 'La solicitud de {{company}} se ha retirado',
      happened: 'La solicitud de {{company}} se ha retirado con el enlace de nuestros mensajes.',
      meaning: 'No se abre ninguna cuenta.',
      action: 'Puede presentar otra en cualquier momento.',
    },
    declined: {
      subject: 'La invitación de {{company}} se ha rechazado',
      happened: 'La invitación de {{company}} se ha rechazado con el enlace de nuestros mensajes.',
      meaning: 'No se abre ninguna cuenta.',
      action: '{{company}} puede presentar una solicitud en cualquier momento.',
    },
    lapsed: {
      subject: 'La incorporación de {{company}} ha terminado',
      happened:
        'Hemos esperado su respuesta sobre la incorporación de {{company}} y no hemos sabido nada en el plazo que le dimos.',
      meaning:
        'La incorporación ha terminado según nuestra regla para estos casos. No se ha abierto ninguna cuenta y no tiene más consecuencias.',
      action: '{{company}} puede presentar una solicitud en cualquier momento.',
    },
    waits: {
      subject: 'La solicitud de {{company}} espera una decisión',
      happened: '{{company}} ha solicitado una cuenta y aún nadie ha decidido. La solicitud espera desde: {{since}}.',
      meaning: 'Nada ocurre por sí solo: la solicitud espera hasta que alguien decida.',
      action: 'Apruébela, rechácela o pida lo que falta.',
    },
    overdue: {
      subject: 'Con retraso: la solicitud de {{company}}',
      happened:
        '{{company}} ha solicitado una cuenta y aún nadie ha decidido, aunque se avisó a nuestro equipo. La solicitud espera desde: {{since}}.',
      meaning: 'Nada ocurre por sí solo: la solicitud espera hasta que alguien decida.',
      action: 'Procure que alguien decida.',
    },
    assigned: {
      subject: 'Ahora atiende usted a {{company}}',
      happened: 'La cuenta de {{company}} en nuestra protección de marcas está abierta, y usted la atiende.',
      meaning: 'La primera persona que la administra es {{contact}} ({{contactEmail}}).',
      action: 'Vea qué derechos suyos esperan verificación y póngase en contacto.',
    },
  },
};
