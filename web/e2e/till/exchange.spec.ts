import { expect, test } from '@playwright/test';
import { violations } from '../accessible';
import { picture } from '../picture';
import { person } from '../shop';
import { cents, TillPage } from './till-page';

async function exchangeAll(till: TillPage, receipt: string): Promise<number> {
  const { page } = till;
  await till.scan(receipt);
  await expect(page.getByRole('heading', { name: `Refund of ${receipt}` })).toBeVisible();
  await page.getByRole('button', { name: 'Everything' }).click();
  await page.getByLabel('Pay back by').selectOption({ label: 'Other goods: exchange' });
  const worth = cents(await page.getByTestId('refund-amount').textContent());
  await picture(page, 'exchange');
  await page.getByRole('button', { name: /^Exchange \$/ }).click();
  await expect(page.getByTestId('handed')).toBeVisible();
  await expect(page.getByText(/Drawer (opened|told)/)).toHaveCount(0);
  return worth;
}

test('goods are exchanged: the difference is paid, or given back, over a reload too, and the drawer agrees', async ({
  page,
}) => {
  const till = new TillPage(page);
  await till.ready(person('SHIFT_LEAD'));
  const [good] = await till.goods();
  const code = good?.barcode ?? '';
  await till.scan(code);
  const bought = await till.payExactly();

  // Dearer goods: three for one. The credit is still there when the page was opened anew in between.
  const worth = await exchangeAll(till, bought);
  await page.reload();
  await till.signIn(person('SHIFT_LEAD'));
  await expect(page.getByTestId('handed')).toContainText(`${(worth / 100).toFixed(2)} handed over`);
  for (let piece = 0; piece < 3; piece++) await till.scan(code);
  await expect.poll(() => till.pieces()).toBe(3);
  const total = cents(await page.getByTestId('total').textContent());
  await picture(page, 'credit');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('F9');
  expect(cents(await page.getByTestId('due').textContent())).toBe(total - worth);
  await page.keyboard.press('Escape');
  const dearer = await till.payExactly();
  expect(cents(await page.getByTestId('change').textContent())).toBe(0);

  // Cheaper goods: one for three. What is left comes back as change.
  await exchangeAll(till, dearer);
  await till.scan(code);
  await expect.poll(() => till.pieces()).toBe(1);
  const cheaper = cents(await page.getByTestId('total').textContent());
  await till.payExactly();
  expect(cents(await page.getByTestId('change').textContent())).toBe(total - cheaper);

  await page.keyboard.press('Shift+F9');
  await page.getByRole('button', { name: 'Close shift', exact: true }).last().click();
  await expect(page.getByRole('heading', { name: 'The shift is closed' })).toBeVisible();
  const expected = await page.getByRole('row', { name: /Cash/ }).getByRole('cell').first().textContent();
  expect(cents(expected)).toBe(10_000 + cheaper);
  await page.getByRole('button', { name: 'Done' }).click();
  await till.allSent();
});

test('who changes their mind after an exchange gets the money from the drawer, or on a card if it was no cash', async ({
  page,
}) => {
  const till = new TillPage(page);
  await till.ready(person('SHIFT_LEAD'));
  const [good] = await till.goods();
  await till.scan(good?.barcode ?? '');
  await exchangeAll(till, await till.payExactly());
  await page.keyboard.press('F9');
  await page.getByRole('button', { name: 'Give back' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByText(/Drawer opened/)).toBeVisible();
  await expect(page.getByTestId('handed')).toHaveCount(0);

  // What a card paid for is not given out in cash, whichever key is pressed: it goes onto a gift card.
  await till.scan(good?.barcode ?? '');
  const worth = await exchangeAll(till, await till.payByCard());
  const dialog = page.getByRole('dialog');
  const refused = dialog.getByText('This was not paid in cash');
  await page.keyboard.press('F10');
  await expect(refused).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('F9');
  await page.getByRole('button', { name: 'Give back' }).click();
  await expect(refused).toBeVisible();
  await dialog.getByRole('button', { name: /New gift card/ }).click();
  await expect(dialog.getByLabel('Amount')).toHaveValue((worth / 100).toFixed(2));
  await picture(page, 'onto-card');
  await dialog.getByRole('button', { name: /^Add \$/ }).click();
  await expect(page.getByTestId('total')).toHaveText(`$${(worth / 100).toFixed(2)}`);
  await till.payExactly();
  expect(cents(await page.getByTestId('change').textContent())).toBe(0);
});
