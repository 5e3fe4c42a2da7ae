import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { violations } from '../accessible';
import { picture } from '../picture';
import { OfficePage } from './office-page';

test('pieces near their last day get stickers with their own price', async ({ page }) => {
  const office = new OfficePage(page);
  await office.signIn('BUYER');
  await office.open('/expiry?days=14');
  await page
    .getByRole('button', { name: /^Markdown stickers for/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/A piece costs \$/)).toBeVisible();
  await dialog.getByLabel('Price with a sticker').fill('900');
  await expect(dialog.getByText(/^Less than \$/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Print' })).toBeDisabled();
  await dialog.getByRole('button', { name: '30 % off' }).click();
  await expect(dialog.getByText(/^Less than \$/)).toBeHidden();
  await picture(page, 'stickers');
  // Not the long list behind it, at which axe looks for a quarter of a minute while a dialog covers it.
  expect(await violations(page, '[role=dialog]')).toEqual([]);
  const downloading = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Print' }).click();
  const download = await downloading;
  await download.saveAs(test.info().outputPath('stickers.pdf'));
  expect(readFileSync(test.info().outputPath('stickers.pdf')).subarray(0, 4).toString()).toBe('%PDF');
  await expect(dialog).toBeHidden();
});
