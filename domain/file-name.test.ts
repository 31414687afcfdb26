import { expect, test } from 'vitest';
import { fileNameAtMost, fitFileName } from './file-name.ts';

test('a name stays as it is, in every script', () => {
  for (const name of ['invoice.pdf', 'Rechnung für Zoë.pdf', '发票 3.jpg', 'חשבונית.png', '<b>.txt'])
    expect(fitFileName(name)).toBe(name);
});

test('a name loses what would make it seem another', () => {
  expect(fitFileName('invoice\u202Egpj.exe')).toBe('invoicegpj.exe');
  expect(fitFileName('a\r\nb\u0000\u2028c.pdf')).toBe('abc.pdf');
  expect(fitFileName(' \u2066\u200F ')).toBe('');
});

test('a name is cut where a character ends', () => {
  const long = fitFileName('x'.repeat(fileNameAtMost - 1) + '🧾.pdf');
  expect(long).toBe('x'.repeat(fileNameAtMost - 1));
});
