import type { PortalRig } from '../portal-rig.ts';
import { fillPastYear } from './past-year.ts';

/** More than a page of a list holds. */
const cases = 120;
/** More than a screen of a conversation holds. */
const messages = 30;

/** Words as long as they come: without a space, of many scripts, in one of them from right to left. */
const titles = [
  'Nordlicht Fjordjacke, wasserdicht, für Damen und Herren, neu mit Etikett, Größe S bis XXL, sofort lieferbar, mit Rechnung',
  `Nordlicht ${'Donaudampfschifffahrtsgesellschaftskapitänsjacke'.repeat(3)}`,
  'Nordlicht 北极光 防水夹克 全新带吊牌 男女同款 多种尺码可选 现货速发 支持退换 官方同款',
  'Nordlicht معطف مقاوم للماء جديد بالملصق لجميع المقاسات شحن سريع',
];

/** Gives a brand more than fits: a file of suspicions, a long conversation, and a year of cases that have ended. */
export async function overfill(rig: PortalRig): Promise<void> {
  const lines = Array.from({ length: cases }, (_, at) => {
    const sellerId = `seller-with-a-very-long-name-of-its-own-${at % 7}`;
    return `overfull-${at},"${titles[at % titles.length]!}",Nordlicht,${sellerId},0.${50 + (at % 49)}`;
  });
  await rig.ask('POST', '/v1/suspicion-batches?marketplaceId=harbour', {
    key: 'jf_sample_detector',
    body: ['listing_id,title,brand,seller_id,score', ...lines].join('\n'),
    headers: { 'Content-Type': 'text/csv' },
  });
  await fillPastYear(rig.database, Date.now());
  for (let at = 0; at < messages; at += 1)
    await rig.ask('POST', '/v1/brands/nordlicht/conversation/messages', {
      key: 'jf_sample_nordlicht',
      body: { text: `${at + 1}: ${titles[at % titles.length]!.repeat(4)}` },
      idempotencyKey: `overfull-${at}`,
    });
}
