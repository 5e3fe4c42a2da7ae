import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { importsOf, sources, trespasses } from './zones';

const WEB = fileURLToPath(new URL('../..', import.meta.url));

describe('the pages import only where they may', () => {
  const all = ['shared', 'till', 'office'].flatMap((folder) => sources(WEB, folder));

  it('holds in what is there', () => {
    expect(all.length).toBeGreaterThan(100);
    expect(all.flatMap(({ imports }) => imports).length).toBeGreaterThan(300);
    expect(trespasses(all)).toEqual([]);
  });

  it.each([
    ['office/src/today/Today.tsx', '../receipts/Paper', 'a room uses no other room'],
    ['office/src/a-new-room/Page.tsx', '../products/products', 'a room uses no other room'],
    ['office/src/parts/Page.tsx', '../tills/Tills', 'parts stands below tills'],
    ['office/src/session/store.tsx', '../parts/Page', 'session stands below parts'],
    ['office/src/language/words.ts', '../session/store', 'language stands below session'],
    ['office/src/today/Today.tsx', '../app/routes', 'today stands below app'],
    ['office/src/today/Today.tsx', '../../../till/src/sale/basket', 'an application uses only itself and shared'],
    ['till/src/sale/basket.ts', '@aisle/office/src/parts/codes', 'an application uses only itself and shared'],
    ['shared/src/live/live.ts', '../../../office/src/session/live', 'an application uses only itself and shared'],
    [
      'till/src/pay/desk.ts',
      '../../../../till-core/src/main/resources/a.json',
      'an application uses only itself and shared',
    ],
    [
      'shared/src/live/live.ts',
      '../../../../till-core/target/js/rules.js',
      'an application uses only itself and shared',
    ],
  ])('sees that %s may not import %s', (path, name, reason) => {
    expect(trespasses([{ path, imports: [name] }])).toEqual([`${path} imports ${name}: ${reason}`]);
  });

  it('lets rooms use what stands below them', () => {
    const imports = ['./today', '../parts/Page', '../session/store', '@aisle/shared/money', 'react'];
    expect(trespasses([{ path: 'office/src/today/Today.tsx', imports }])).toEqual([]);
  });

  it('reads every way of importing', () => {
    const text = `import a from './a';\nimport { b }\n  from "./b";\nimport './c.css';\nlazy(() => import('./d'));\nexport * from './e';`;
    expect(importsOf(text)).toEqual(['./a', './b', './c.css', './d', './e']);
  });
});
