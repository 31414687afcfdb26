import fc from 'fast-check';

/** What no caller should send, wherever it stands. */
const oddTexts = [
  '',
  ' ',
  '\0',
  'nul\0inside',
  '\ud800',
  'half \udc00 a pair',
  '\u202egnp.exe',
  '\ufeff',
  '\u200b\u200b',
  '\u2800',
  '\u3164',
  '\u0301',
  'UK',
  'ZZZ',
  'PT0S',
  '\u001b[31m',
  'line\r\nX-Injected: yes',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  '%00',
  '%ff',
  '%E0%A4%A',
  "' OR '1'='1",
  '$1; DROP TABLE cases',
  '<script>alert(1)</script>',
  '=HYPERLINK("http://evil.example","click")',
  '{{7*7}}${7*7}',
  'null',
  'NaN',
  '-1',
  '1e999',
  '0x10',
  '+5',
  '9'.repeat(400),
  'x'.repeat(5000),
  '👩‍👩‍👧‍👦'.repeat(60),
  '0000-01-01T00:00:00Z',
  '0000-01-01',
  '9999-12-31T23:59:59.999999999Z',
  '2026-02-30T00:00:00Z',
  '2026-01-01T23:59:60Z',
  '+275760-09-13T00:00:00.001Z',
  'P9999D business',
  'PT99999H9999M99999S',
  'P999M',
  '+23:59',
  'Etc/GMT+12',
];

/** A text that no caller should send. */
export const oddText = fc.oneof(fc.constantFrom(...oddTexts), fc.string({ unit: 'binary', maxLength: 30 }));
const oddNumber = fc.constantFrom(-1, -0, 0, 1.5, 1e-7, 1e21, 1e308, -1e308, 2 ** 31, 2 ** 53, 2 ** 64);
/** A value of JSON that no caller should send. */
export const oddValue = fc.oneof(
  { weight: 5, arbitrary: oddText },
  { weight: 2, arbitrary: oddNumber },
  { weight: 1, arbitrary: fc.constantFrom(null, true, false, [], {}, [null], { $ref: '#' }) },
  { weight: 1, arbitrary: fc.jsonValue({ noUnicodeString: false }) },
);
