import { expect, test } from '@playwright/test';
import { picture } from '../picture';
import { TillPage } from '../till/till-page';
import { freshCode } from './goods';
import { OfficePage } from './office-page';

test('a code that nobody knows becomes a product, is sold, and is called otherwise at every till', async ({
  page,
  browser,
}) => {
  const office = new OfficePage(page);
  await office.signIn('OWNER');
  const code = freshCode(Date.now());
  const mark = Date.now() % 1_000_000;
  await office.open(`/products?query=${code}`);
  await page.getByRole('link', { name: `New product with code ${code}` }).click();
  const form = page.getByRole('region', { name: 'What it is' });
  await form.getByRole('button', { name: 'Make it and tell the tills' }).click();
  await expect(form.getByText('Give it a name.')).toBeVisible();
  await expect(form.getByText('Choose one.')).toHaveCount(2);

  await form.getByLabel('Name').fill(`Fig spread ${mark}`);
  await form.getByRole('combobox', { name: 'Department' }).click();
  await page.getByRole('option').first().click();
  await form.getByRole('combobox', { name: 'Tax' }).click();
  await page.getByRole('option').first().click();
  await form.getByLabel('Cost per piece').fill('2.10');
  await form.getByLabel('Price per piece').fill('1.99');
  await expect(form.getByText('Below cost')).toBeVisible();
  await expect(form.getByRole('button', { name: 'Make it and tell the tills' })).toBeDisabled();
  await form.getByLabel('Price per piece').fill('3.49');
  expect(await office.violations()).toEqual([]);
  await picture(page, 'new-product');
  await form.getByRole('button', { name: 'Make it and tell the tills' }).click();
  await expect(page.getByRole('heading', { name: `Fig spread ${mark}`, level: 1 })).toBeVisible();

  await page.getByRole('button', { name: 'Change product' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill(`Fig jam ${mark}`);
  await dialog.getByLabel('Codes').fill('12345678');
  await dialog.getByLabel('Codes').press('Enter');
  await dialog.getByRole('button', { name: 'Publish to the tills' }).click();
  await expect(dialog.getByText('12345678 is no GTIN and no PLU.')).toBeVisible();
  await dialog.getByLabel('Codes').press('Backspace');
  expect(await office.violations()).toEqual([]);
  await picture(page, 'change-product');
  await dialog.getByRole('button', { name: 'Publish to the tills' }).click();
  await expect(page.getByRole('heading', { name: `Fig jam ${mark}`, level: 1 })).toBeVisible();

  const till = new TillPage(await (await browser.newContext()).newPage());
  await till.ready();
  await till.scan(code);
  await expect(till.page.getByTestId('line').last()).toContainText(`Fig jam ${mark}`);
  await expect(till.page.getByTestId('line').last()).toContainText('3.49');
});
