import { expect, it } from 'vitest';
import { codeText } from './codes';

it.each([
  ['04006381333931', '4006381333931'],
  ['00036000291452', '036000291452'],
  ['00000096385074', '96385074'],
  ['10012345678902', '10012345678902'],
  ['PLU4011', 'PLU 4011'],
])('prints the code %s as %s', (code, printed) => {
  expect(codeText(code)).toBe(printed);
});
