import { expect, test } from '@playwright/test';
import { picture } from '../picture';
import { OfficePage } from './office-page';

test('goods are restricted to an age and to hours, and are sold to anybody again when it ends', async ({ page }) => {
  const office = new OfficePage(page);
  await office.signIn('BUYER');
  await office.open('/restrictions');
  await expect(page.getByText('Buyer 21 or older').first()).toBeVisible();
  await page.getByRole('button', { name: 'Restrict goods' }).click();
  const dialog = page.getByRole('dialog');
  const name = `Late bread ${Date.now() % 1_000_000}`;
  await dialog.getByRole('textbox', { name: /^Name/ }).fill(name);
  await dialog.getByRole('button', { name: 'Restrict now' }).click();
  // Nothing is said of which goods, and the server's answer stands at the field.
  await expect(dialog.getByText(/at least one product or department/)).toBeVisible();
  await dialog.getByRole('combobox', { name: 'Departments' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('option', { name: 'Bakery' }).click();
  await page.keyboard.press('Tab');
  await dialog.getByRole('combobox', { name: /^Single products/ }).fill('banana');
  await page
    .getByRole('option', { name: /^Bananas/ })
    .first()
    .click();
  const span = (number: number) => dialog.getByRole('group', { name: `Hours ${number}`, exact: true });
  await span(1).getByLabel('From').fill('08:00');
  await span(1).getByLabel('Until').fill('00:00');
  await span(1).getByRole('checkbox', { name: 'Sunday' }).uncheck();
  await dialog.getByRole('button', { name: 'Add other hours' }).click();
  await expect(span(2)).toContainText('Choose at least one day.');
  await expect(dialog.getByRole('button', { name: 'Restrict now' })).toBeDisabled();
  await span(2).getByRole('checkbox', { name: 'Sunday' }).check();
  await span(2).getByLabel('From').fill('12:00');
  await span(2).getByLabel('Until').fill('10:00');
  await dialog.getByRole('button', { name: 'Add other hours' }).click();
  await dialog.getByRole('button', { name: 'Remove hours 3' }).click();
  await expect(span(3)).toHaveCount(0);
  await expect(span(2).getByText(/Later than it begins/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Restrict now' })).toBeDisabled();
  await span(2).getByLabel('Until').fill('20:00');
  await dialog.getByRole('textbox', { name: /^Buyer's age/ }).fill('18');
  expect(await office.violations()).toEqual([]);
  await picture(page, 'restrict');
  await dialog.getByRole('button', { name: 'Restrict now' }).click();
  const panel = page.getByRole('region', { name, exact: true });
  try {
    await expect(panel).toContainText('Mon, Tue, Wed, Thu, Fri, Sat 8:00 AM – 12:00 AM');
    await expect(panel).toContainText('Sun 12:00 PM – 8:00 PM');
    await expect(panel).toContainText('Buyer 18 or older');
    await expect(panel).toContainText('1 product');
    expect(await office.violations()).toEqual([]);
    await picture(page, 'restrictions');
    await office.look('dark', { width: 360, height: 740 });
    expect(await office.sideways()).toBe(0);
    expect(await office.violations()).toEqual([]);
    await picture(page, 'restrictions-narrow-dark');
  } finally {
    await panel.getByRole('button', { name: 'End the restriction' }).click();
    await dialog.getByRole('textbox').fill('The test is over');
    await dialog.getByRole('button', { name: 'Sell it to anybody' }).click();
  }
  await expect(panel).toContainText('The test is over');
});
