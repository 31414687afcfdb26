import { errorCodes, type ErrorCode } from '../../../domain/errors.ts';
import type { Language } from '../../../domain/vocabulary.ts';
import type { Problem } from '../../http/problem.ts';

/** What can go wrong on a plain page, by its code: as a heading, and what to do. */
type Told = Partial<Record<ErrorCode, readonly [title: string, text: string]>>;

/** What is said of all others. */
type ProblemWords = Told & { internal: readonly [string, string] };

const problemWords: Record<Exclude<Language, 'en'>, ProblemWords> = {
  de: {
    internal: ['Ein Fehler bei uns', 'Er ist vermerkt. Versuchen Sie es noch einmal.'],
    not_found: [
      'Nicht gefunden',
      'Dieser Link ist ungültig oder abgelaufen. Unter /apply können Sie einen neuen anfordern.',
    ],
    cross_site: [
      'Von einer anderen Website gesendet',
      'Das Formular kam nicht von einer Seite von uns. Öffnen Sie die Seite hier und senden Sie es noch einmal.',
    ],
    too_many_requests: ['Zu viele Anfragen', 'Warten Sie eine Minute und versuchen Sie es noch einmal.'],
    too_large: ['Zu groß', 'Was Sie gesendet haben, ist zu groß. Senden Sie kleinere Dateien oder weniger Text.'],
    unsupported_type: ['Dieses Dateiformat geht nicht', 'Senden Sie PDF, JPEG, PNG oder WebP.'],
    invalid: ['Der Inhalt ist nicht gültig', 'Etwas von dem Eingegebenen kann nicht angenommen werden.'],
    malformed: ['Das Formular ist nicht lesbar', 'Öffnen Sie die Seite noch einmal und senden Sie es erneut.'],
    stage_conflict: [
      'Das geht jetzt nicht',
      'Der Antrag ist inzwischen weitergegangen. Sehen Sie unten, wie es steht.',
    ],
    unavailable: ['Gerade nicht erreichbar', 'Nichts ist verloren; versuchen Sie es in einer Minute noch einmal.'],
  },
  zh: {
    internal: ['我们的故障', '已记录。请再试一次。'],
    not_found: ['未找到', '此链接无效或已过期。您可以在 /apply 重新获取链接。'],
    cross_site: ['来自其他网站', '该表单并非来自我们的页面。请在此处打开页面后重新提交。'],
    too_many_requests: ['请求过多', '请等一分钟后再试。'],
    too_large: ['内容过大', '您提交的内容过大。请提交较小的文件或较少的文字。'],
    unsupported_type: ['不支持此文件格式', '请提交 PDF、JPEG、PNG 或 WebP。'],
    invalid: ['内容无效', '所填内容中有不能接受的部分。'],
    malformed: ['表单无法读取', '请重新打开页面后再次提交。'],
    stage_conflict: ['目前无法进行此操作', '申请已有新的进展。请在下方查看目前状态。'],
    unavailable: ['暂时不可用', '没有任何内容丢失；请一分钟后重试。'],
  },
  es: {
    internal: ['Un fallo nuestro', 'Ha quedado registrado. Inténtelo de nuevo.'],
    not_found: ['No encontrado', 'Este enlace no lleva a ninguna parte, o ha caducado. En /apply puede pedir otro.'],
    cross_site: [
      'Enviado desde otro sitio',
      'El formulario no viene de una página nuestra. Abra la página aquí y envíelo de nuevo.',
    ],
    too_many_requests: ['Demasiadas peticiones', 'Espere un minuto e inténtelo de nuevo.'],
    too_large: [
      'Demasiado grande',
      'Lo que ha enviado es demasiado grande. Envíe archivos más pequeños o menos texto.',
    ],
    unsupported_type: ['Este formato de archivo no se acepta', 'Envíe PDF, JPEG, PNG o WebP.'],
    invalid: ['El contenido no es válido', 'Algo de lo introducido no se puede aceptar.'],
    malformed: ['No se puede leer el formulario', 'Abra la página de nuevo y vuelva a enviarlo.'],
    stage_conflict: ['Ahora no es posible', 'La solicitud ha avanzado entretanto. Mire abajo cómo está.'],
    unavailable: ['No disponible ahora', 'No se pierde nada; inténtelo dentro de un minuto.'],
  },
};

/** What went wrong, as a heading and in a sentence; in English in the API's own words, which know more. */
export function toldIn(language: Language, { code, message }: Problem): readonly [title: string, text: string] {
  if (language === 'en') return [errorCodes[code].title, message];
  return problemWords[language][code] ?? problemWords[language].internal;
}

/** How a request is named, by which we find it in our records. */
export const requestWord: Record<Language, string> = { en: 'Request', de: 'Anfrage', zh: '请求编号', es: 'Petición' };
