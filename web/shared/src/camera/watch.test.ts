import { expect, it } from 'vitest';
import { Sights } from './watch';

it('takes a code that is held before the camera once, and again when it comes back', () => {
  const taken: string[] = [];
  const sights = new Sights((code) => taken.push(code));
  for (let at = 0; at < 5_000; at += 120) sights.see(['4006381333931'], at);
  sights.see(['4006381333931', '96385074'], 5_100);
  expect(taken).toEqual(['4006381333931', '96385074']);
  sights.see(['4006381333931'], 6_700);
  expect(taken).toEqual(['4006381333931', '96385074', '4006381333931']);
});
