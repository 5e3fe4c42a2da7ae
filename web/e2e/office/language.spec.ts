import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { Office, STORE } from '../shop';
import { OfficePage } from './office-page';

type Texts = { [key: string]: string | Texts };

function words(language: string): Map<string, string> {
  const file = new URL(`../../office/src/language/${language}.json`, import.meta.url);
  const flat = (texts: Texts, path: string): [string, string][] =>
    Object.entries(texts).flatMap(([key, value]) =>
      typeof value === 'string' ? [[path + key, value] as [string, string]] : flat(value, `${path}${key}.`),
    );
  return new Map(flat(JSON.parse(readFileSync(file, 'utf8')) as Texts, ''));
}

/** What English says and Spanish does not, as far as it stands alone. */
function onlyEnglish(): Set<string> {
  const [en, es] = [words('en'), words('es')];
  const spanish = new Set(es.values());
  return new Set([...en.values()].filter((text) => !text.includes('{{') && !spanish.has(text)));
}

test.describe('in a browser that speaks Spanish', () => {
  test.use({ locale: 'es-US' });

  test('every page is Spanish to its last word, and says so to who hears it', async ({ page }) => {
    test.slow();
    const office = new OfficePage(page);
    await office.arrive();
    expect(await page.locator('html').getAttribute('lang')).toBe('es');
    const api = await Office.open();
    const { receipts } = await api.call<{ receipts: { id: string }[] }>('GET', `/api/stores/${STORE}/receipts`);
    const english = onlyEnglish();
    expect(english.size).toBeGreaterThan(300);
    const places = [
      '/today',
      `/receipts/${receipts[0]?.id}`,
      '/products/40',
      '/products/new',
      '/departments/1',
      '/assortment',
      '/competitors',
      '/quarantine',
      '/attendant',
      '/tills',
      '/across-stores',
      '/order-policies',
      '/store-groups',
      '/staff',
      '/audit',
      '/counts',
      '/production',
      '/stock-value',
      '/goods-out',
      '/transfers',
    ];
    for (const place of [...places, '/settings', '/no-such-room']) {
      await office.walk(place);
      const said = await page.evaluate(() => {
        const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const texts: string[] = [];
        // The receipt speaks the language of its store, and what somebody called something stays as it was said.
        while (walk.nextNode()) {
          if (!walk.currentNode.parentElement?.closest('.receipt, [translate=no]'))
            texts.push(walk.currentNode.textContent?.trim() ?? '');
        }
        return texts;
      });
      expect
        .soft(
          said.filter((text) => english.has(text)),
          place,
        )
        .toEqual([]);
    }
  });
});

test('the language is chosen in the menu, at once and for the next time', async ({ page }) => {
  const office = new OfficePage(page);
  await office.arrive();
  await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();
  await page.getByRole('button', { name: /^Signed in as/ }).click();
  await page.getByRole('menuitem', { name: 'Español' }).click();
  await expect(page.getByRole('heading', { name: 'Hoy' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: 'Hoy' })).toBeVisible();
  await page.getByRole('button', { name: /^Sesión de/ }).click();
  await page.getByRole('menuitem', { name: 'English' }).click();
  await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();
});
