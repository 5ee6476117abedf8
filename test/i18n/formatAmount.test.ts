import { expect, it } from 'vitest';
import { formatAmount } from '../../src/i18n/formatAmount.ts';

it.each([
  [310_000, '310 000 kr', 'NOK 310,000'],
  [999_499, '999 499 kr', 'NOK 999,499'],
  [999_600, '1,0 mill. kr', 'NOK 1.0 million'],
  [3_120_000, '3,1 mill. kr', 'NOK 3.1 million'],
  [123_400_000, '123 mill. kr', 'NOK 123 million'],
  [999_600_000, '1,0 mrd. kr', 'NOK 1.0 billion'],
  [1_240_000_000, '1,2 mrd. kr', 'NOK 1.2 billion'],
])('writes %i kroner as people say it', (kroner, nb, en) => {
  expect(formatAmount(kroner, 'nb').replaceAll('\u00a0', ' ')).toBe(nb);
  expect(formatAmount(kroner, 'en').replaceAll('\u00a0', ' ')).toBe(en);
});
