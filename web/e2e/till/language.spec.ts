import { expect, type Page, test } from '@playwright/test';
import en from '../../till/src/language/en.json' with { type: 'json' };
import { TillPage } from './till-page';

type Words = { [key: string]: string | Words };

/** English texts without figures that Spanish says otherwise: none may be left on a Spanish screen. */
function englishOnly(words: Words): string[] {
  return Object.values(words).flatMap((value) => (typeof value === 'string' ? [value] : englishOnly(value)));
}

const ENGLISH = new Set(englishOnly(en).filter((text) => text.length > 4 && !text.includes('{{') && text !== 'Total'));

async function nothingEnglish(page: Page): Promise<void> {
  const texts = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) found.push((walker.currentNode.textContent ?? '').trim());
    for (const element of document.querySelectorAll('[aria-label], [placeholder]')) {
      found.push(element.getAttribute('aria-label') ?? '', element.getAttribute('placeholder') ?? '');
    }
    return found;
  });
  expect(texts.filter((text) => ENGLISH.has(text))).toEqual([]);
}

test('the till speaks Spanish, from the first screen to the receipt, and keeps it over a reload', async ({ page }) => {
  const till = new TillPage(page);
  await till.ready();
  const [first] = await till.goods();
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByLabel('Language').selectOption('es');
  await expect(page.getByRole('heading', { name: 'Ajustes' })).toBeVisible();
  await nothingEnglish(page);
  await page.keyboard.press('Escape');
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  await page.reload();
  await expect(page.getByText('¿Quién está en la caja?')).toBeVisible();
  await nothingEnglish(page);
  await till.signIn();
  await expect(page.getByText('Lista.')).toBeVisible();
  await nothingEnglish(page);
  await till.scan(first?.barcode ?? '');
  await till.scan('2999999999998');
  await expect(page.getByText('No está en la lista de precios: quítelo')).toBeVisible();
  await page.keyboard.press('F4');
  for (const key of ['F1', 'F2', 'F3', 'F8', 'F9', 'Shift+F2', 'Shift+F4', 'Shift+F9']) {
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog')).toBeVisible();
    await nothingEnglish(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  await page.keyboard.press('F10');
  await expect(page.getByText('Cambio', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Recibo', exact: true }).click();
  await expect(page.getByRole('article')).toContainText('Efectivo');
  await nothingEnglish(page);
  await page.getByRole('button', { name: 'Devolver' }).click();
  await expect(page.getByRole('heading', { name: /^Devolución de/ })).toBeVisible();
  await nothingEnglish(page);
});
