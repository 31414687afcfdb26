import type { Calendar } from '../../../domain/time/calendar.ts';

/** Europe/Berlin for three years. */
export const berlin: Calendar = {
  zone: 'Europe/Berlin',
  country: 'DE',
  until: '2028-12-31',
  offsets: [
    { from: '2025-10-26T01:00:00.000Z', minutes: 60 },
    { from: '2026-03-29T01:00:00.000Z', minutes: 120 },
    { from: '2026-10-25T01:00:00.000Z', minutes: 60 },
    { from: '2027-03-28T01:00:00.000Z', minutes: 120 },
    { from: '2027-10-31T01:00:00.000Z', minutes: 60 },
    { from: '2028-03-26T01:00:00.000Z', minutes: 120 },
    { from: '2028-10-29T01:00:00.000Z', minutes: 60 },
  ],
  weekend: [6, 7],
  holidays: ['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-01', '2026-05-14', '2026-05-25', '2026-12-25'],
};

/** Monday, 12 January 2026, nine in the morning in Berlin. */
export const monday = '2026-01-12T08:00:00.000Z';
