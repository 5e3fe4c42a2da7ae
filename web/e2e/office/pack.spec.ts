import { expect, test } from '@playwright/test';
import { violations } from '../accessible';
import { picture } from '../picture';
import { OfficePage } from './office-page';

/** Too large to be kept as it is: the page makes it small. */
async function photo(page: import('@playwright/test').Page): Promise<Buffer> {
  const bytes = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(1_200, 900);
    const pen = canvas.getContext('2d');
    if (!pen) throw new Error('this browser draws nothing');
    for (let x = 0; x < 1_200; x += 3) {
      for (let y = 0; y < 900; y += 3) {
        pen.fillStyle = `rgb(${(x * y) % 251} ${(x * 7 + y) % 241} ${(y * 13 + x) % 239})`;
        pen.fillRect(x, y, 3, 3);
      }
    }
    const blob = await canvas.convertToBlob({ type: 'image/png' });
    return [...new Uint8Array(await blob.arrayBuffer())];
  });
  return Buffer.from(bytes);
}

test('what stands on a pack is said once: brand, content with its unit price, allergens, nutrition and a picture', async ({
  page,
}) => {
  const office = new OfficePage(page);
  await office.signIn('BUYER');
  await office.open('/products');
  await page.getByRole('searchbox', { name: 'Find products' }).fill('milk');
  await page
    .locator('[data-row]', { hasText: /Whole Milk 64 oz/ })
    .first()
    .click();
  const pack = page.getByRole('region', { name: 'On the pack' });
  await pack.getByRole('button', { name: /Say what is on it|Change/ }).click();
  const dialog = page.getByRole('dialog');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(pack, 'the product stays open under the dialog').toBeVisible();
  await pack.getByRole('button', { name: /Say what is on it|Change/ }).click();
  await dialog.getByLabel('Brand').fill('Hill Farm');
  await dialog.getByLabel('Country of origin').fill('Irel');
  await page.getByRole('option', { name: 'Ireland' }).click();
  await dialog.getByLabel('Net content').fill('half');
  await dialog.getByLabel('Measure').click();
  await page.getByRole('option', { name: 'gal', exact: true }).click();
  await dialog.getByLabel('Unit price per').click();
  await page.getByRole('option', { name: 'qt', exact: true }).click();
  const milk = dialog.getByRole('group', { name: 'Contains', exact: true }).getByLabel('Milk');
  if (!(await milk.isChecked())) await milk.press('Space');
  await expect(dialog.getByRole('group', { name: 'May contain' }).getByLabel('Milk')).toBeDisabled();
  await dialog.getByLabel('Energy, kJ').fill('268');
  await dialog.getByLabel('Fat, g').fill('3.6');
  await dialog.getByLabel('of which saturates, g').fill('36');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText('This is not a quantity.')).toBeVisible();
  await dialog.getByLabel('Net content').fill('0.5');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByText(/at most 3600/)).toBeVisible();
  await dialog.getByLabel('of which saturates, g').fill('2.3');
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();

  await expect(pack.getByText('Hill Farm')).toBeVisible();
  await expect(pack.getByText('0.5 gal')).toBeVisible();
  await expect(pack.getByText('Ireland')).toBeVisible();
  await expect(pack.getByRole('row', { name: /Energy 268 kJ \/ 64 kcal/ })).toBeVisible();
  const today = page.getByRole('region', { name: 'Today' });
  const cents = Number((await today.locator('p').first().textContent())?.replace(/\D/g, ''));
  const tenths = cents * 5;
  const perQuart = tenths < 1_000 && tenths % 10 > 0 ? tenths : Math.round(tenths / 10) * 10;
  const shownPrice = (perQuart / 1_000).toFixed(perQuart % 10 > 0 ? 3 : 2);
  await expect(today.getByText(`$${shownPrice} / qt`)).toBeVisible();

  const photograph = await photo(page);
  expect(photograph.length).toBeGreaterThan(256 * 1_024);
  const choosing = page.waitForEvent('filechooser');
  await pack.getByRole('button', { name: 'Add a picture' }).click();
  await (await choosing).setFiles({ name: 'prices.png', mimeType: 'image/png', buffer: Buffer.from('code;price') });
  await expect(pack.getByText('This file is no picture that the browser can read')).toBeVisible();
  const chosen = page.waitForEvent('filechooser');
  await pack.getByRole('button', { name: 'Add a picture' }).click();
  await (await chosen).setFiles({ name: 'milk.png', mimeType: 'image/png', buffer: photograph });
  const shown = pack.getByRole('img', { name: /^Picture of / });
  await expect.poll(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(800);
  for (const [width, height, colorScheme] of [
    [360, 800, 'dark'],
    [1_280, 800, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    expect(await violations(page), `${width} px, ${colorScheme}`).toEqual([]);
    await pack.scrollIntoViewIfNeeded();
    await picture(page, `${width}-${colorScheme}`);
  }
  await pack.getByRole('button', { name: 'Take it away' }).click();
  await expect(pack.getByText('No picture')).toBeVisible();
});
