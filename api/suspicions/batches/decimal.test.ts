import { expect, test } from 'vitest';
import { decimalText, withoutPowers } from './decimal.ts';

test.each([
  ['27.94', '27.94'],
  ['2.794000000000000e+01', '27.94'],
  ['6.906999999999999e+01', '69.07'],
  ['16499000', '16499000'],
  ['1E7', '10000000'],
  ['5e-2', '0.05'],
  ['.5', '0.5'],
  ['7.', '7'],
  ['0.00', '0'],
  ['100', '100'],
  ['5e-324', '0'],
])('%s is %s in decimal text', (written, text) => {
  expect(decimalText(written, 4)).toBe(text);
});

test.each(['', ' 1', '-1', '1,5', '0x10', 'NaN', 'Infinity', '1e', '.', '1.2.3'])('“%s” is no number', (written) => {
  expect(decimalText(written, 4)).toBeUndefined();
});

test.each([
  ['2.794000000000000e+01', '27.94'],
  ['6.906999999999999e+01', '69.07'],
  ['1E7', '10000000'],
  ['123456789012345.6789', '123456789012345.6789'],
  ['129.00', '129.00'],
  ['0.00005', '0.00005'],
  ['5e-5', '5e-5'],
  ['price', 'price'],
  ['1e', '1e'],
])('%s is %s without powers of ten', (written, text) => {
  expect(withoutPowers(written, 4)).toBe(text);
});
