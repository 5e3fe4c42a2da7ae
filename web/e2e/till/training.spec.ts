import { expect, type Page, test } from '@playwright/test';
import { violations } from '../accessible';
import { picture } from '../picture';
import { person } from '../shop';
import { onDisk } from './disk';
import { TillPage } from './till-page';

/** The kinds of what a browser's journal has, and what lies unfinished on its disk. */
async function lying(page: Page): Promise<{ entries: string[]; baskets: number }> {
  const entries = await onDisk<{ kind: string }>(page, 'entries');
  const baskets = await onDisk(page, 'baskets');
  return { entries: entries.map(({ kind }) => kind), baskets: baskets.length };
}

async function begin(till: TillPage): Promise<void> {
  const { page } = till;
  const lead = person('SHIFT_LEAD');
  await page.keyboard.press('Shift+F5');
  await page.getByRole('combobox', { name: /who approves/ }).selectOption({ label: lead.name });
  await page.getByLabel(`PIN of ${lead.name}`).fill(lead.pin);
  await page.getByRole('button', { name: 'Approve' }).click();
  await expect(page.getByRole('heading', { name: 'Open the shift' })).toBeVisible();
}

test('training is marked everywhere, leaves no entry and opens no drawer, and gives back what was before', async ({
  page,
}) => {
  const till = new TillPage(page);
  await till.ready();
  const [held, before, trained] = (await till.goods()).map(({ barcode }) => barcode);
  await till.scan(held ?? '');
  await page.keyboard.press('F7');
  await till.scan(before ?? '');
  await till.scan(before ?? '');
  await expect.poll(() => till.pieces()).toBe(2);
  const total = await page.getByTestId('total').textContent();

  await begin(till);
  const bar = page.getByRole('complementary', { name: 'Training' });
  await expect(bar).toBeVisible();
  await till.openShift('50');
  await till.scan(trained ?? '');
  await expect(page.getByTestId('line')).toHaveCount(1);
  await picture(page, 'selling');
  expect(await violations(page)).toEqual([]);
  const sold = await till.payExactly();
  expect(sold).toMatch(/^R\d+-\d+-9000000\d\d-/);
  await expect(page.getByText(/Drawer (opened|told)/)).toHaveCount(0);
  await page.keyboard.press('Shift+F2');
  await page.getByRole('button', { name: sold }).click();
  await expect(page.getByRole('dialog').locator('.training-mark')).toBeVisible();
  await expect(page.getByRole('dialog')).toContainText('TRAINING, NO GOODS SOLD');
  await picture(page, 'receipt');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+F9');
  await page.getByRole('button', { name: 'Close shift', exact: true }).last().click();
  await expect(page.getByRole('heading', { name: 'The shift is closed' })).toBeVisible();
  await picture(page, 'closed');
  await expect(bar).toBeVisible();
  await page.getByRole('button', { name: 'End training' }).click();

  await expect(bar).toHaveCount(0);
  await expect(page.getByTestId('total')).toHaveText(total ?? '');
  expect(await lying(page)).toEqual({ entries: ['SHIFT_OPEN'], baskets: 2 });
  await till.payExactly();
  await page.keyboard.press('F7');
  await expect(page.getByTestId('line')).toHaveCount(1);
  await till.allSent();
  expect(await till.entriesOnServer()).toBe(2);

  // The key that begins it ends it, and asks nobody.
  await begin(till);
  await till.openShift('50');
  await page.keyboard.press('Shift+F5');
  await expect(bar).toHaveCount(0);
  await expect(page.getByTestId('line')).toHaveCount(1);
});

test('a page opened anew in training has what was before it', async ({ page }) => {
  const till = new TillPage(page);
  await till.ready();
  const [before, trained] = (await till.goods()).map(({ barcode }) => barcode);
  await till.scan(before ?? '');
  await expect(page.getByTestId('line')).toHaveCount(1);
  await begin(till);
  await page.setViewportSize({ width: 360, height: 740 });
  await till.openShift();
  await till.scan(trained ?? '');
  await till.scan(trained ?? '');
  await expect.poll(() => till.pieces()).toBe(2);
  await picture(page, 'narrow');
  await page.reload();
  await till.signIn();
  await expect(page.getByTestId('line')).toHaveCount(1);
  expect(await till.pieces()).toBe(1);
  await expect(page.getByRole('complementary', { name: 'Training' })).toHaveCount(0);
});
