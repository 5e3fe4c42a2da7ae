import { expect, test } from '@playwright/test';
import { picture } from '../picture';
import { OfficePage } from './office-page';

test('a house account is opened with a limit, changed and closed, and gift cards stand with their moves', async ({
  page,
}) => {
  const office = new OfficePage(page);
  await office.signIn('MANAGER');
  await office.open('/accounts');
  const totals = page.getByRole('list', { name: 'In all' });
  await expect(totals).toContainText('Gift card');
  await page.getByRole('button', { name: 'House account', exact: true }).click();
  const dialog = page.getByRole('dialog');
  const name = `Harbor Kitchen ${Date.now() % 1_000_000}`;
  await dialog.getByRole('textbox', { name: /^Name/ }).fill(name);
  await dialog.getByRole('textbox', { name: /^Credit limit/ }).fill('lots');
  await dialog.getByRole('button', { name: 'Open it' }).click();
  await expect(dialog.getByText('This is not an amount.')).toBeVisible();
  await dialog.getByRole('textbox', { name: /^Credit limit/ }).fill('250.00');
  await picture(page, 'house-account');
  await dialog.getByRole('button', { name: 'Open it' }).click();
  await expect(page.getByRole('heading', { name })).toBeVisible();
  await expect(page.getByText('Nothing was paid with it or onto it yet.')).toBeVisible();
  await expect(page.locator('code')).toHaveText(/^HA\d+$/);
  expect(await office.violations()).toEqual([]);
  await page.getByRole('button', { name: 'Change', exact: true }).click();
  await dialog.getByRole('textbox', { name: /^Credit limit/ }).fill('100');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('$100.00').first()).toBeVisible();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await dialog.getByRole('textbox').fill('The test is over');
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
  await expect(dialog).toBeHidden();
  // A closed account keeps nobody's name.
  await expect(page.getByRole('heading', { name })).toHaveCount(0);

  await page.getByLabel('Find accounts').fill('GC');
  await expect(page).toHaveURL(/query=GC/);
  await page.locator('[data-row]', { hasText: '$0.00' }).first().click();
  await expect(page.getByText('With a receipt').first()).toBeVisible();
  await picture(page, 'accounts');
  await office.look('dark', { width: 360, height: 740 });
  expect(await office.sideways()).toBe(0);
  expect(await office.violations()).toEqual([]);
  await picture(page, 'account-narrow-dark');
});
