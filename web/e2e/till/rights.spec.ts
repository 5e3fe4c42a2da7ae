import { expect, test } from '@playwright/test';
import { picture } from '../picture';
import { asTill, Office, person, STORE } from '../shop';
import { TillPage } from './till-page';

interface Found {
  sale: { approvedBy?: number; total: number; lines: { discounts: { promotion: number; name: string }[] }[] };
}

test('something is taken off a line on the spot by the PIN of somebody who may, and the basket is not lost', async ({
  page,
}) => {
  const lead = person('SHIFT_LEAD');
  const till = new TillPage(page);
  await till.ready();
  const [first, second] = await till.goods();
  await till.scan(first?.barcode ?? '');
  await till.scan(second?.barcode ?? '');
  await page.keyboard.press('Shift+F3');
  await page.keyboard.press('Enter');
  await expect(page.getByText('What does it cost now? Type the price.')).toBeVisible();
  await expect(page.getByLabel('New price of the line')).toBeFocused();
  await page.getByRole('button', { name: '50 % off' }).click();
  await picture(page, 'take-off');
  // A scan under the question goes into the basket, not into the question.
  await till.scan(first?.barcode ?? '');
  await expect(page.getByTestId('line')).toHaveCount(3);
  await page.getByLabel(/who approves/).selectOption({ label: lead.name });
  await page.getByLabel(`PIN of ${lead.name}`).fill(lead.pin);
  await page.keyboard.press('Enter');
  await expect(page.locator('.line-saving', { hasText: 'Damaged' })).toBeVisible();
  await picture(page, 'taken-off');
  const code = await till.payExactly();
  await till.allSent();
  const { sale } = await asTill<Found>(till.key, `/api/till/receipts/${code}`);
  expect(sale.lines[1]?.discounts).toEqual([expect.objectContaining({ promotion: 0, name: 'Damaged' })]);
  expect(sale.approvedBy).toBeGreaterThan(0);
  const office = await Office.open();
  const { receipts } = await office.call<{ receipts: { code: string; different: boolean }[] }>(
    'GET',
    `/api/stores/${STORE}/receipts?query=${code}`,
  );
  expect(receipts.find((receipt) => receipt.code === code)).toMatchObject({ different: false });
});

test('after an amount and Enter, or a touched percentage, what is typed next is the PIN and nobody reads it', async ({
  page,
}) => {
  const lead = person('SHIFT_LEAD');
  const till = new TillPage(page);
  await till.ready();
  const [first] = await till.goods();
  await till.scan(first?.barcode ?? '');
  await expect(page.getByTestId('line')).toHaveCount(1);
  await page.keyboard.press('Shift+F3');
  const pin = page.getByLabel(/^PIN of/);
  const price = page.getByLabel('New price of the line');
  await page.keyboard.type('0.05', { delay: 90 });
  await page.keyboard.press('Enter');
  await expect(pin).toBeFocused();
  await page.getByRole('button', { name: '25 % off' }).click();
  await expect(page.getByRole('button', { name: '25 % off' })).toHaveAttribute('aria-pressed', 'true');
  await expect(price).toHaveValue('');
  await expect(pin).toBeFocused();
  await expect(page.getByRole('button', { name: 'Approve' })).toBeInViewport({ ratio: 1 });
  await page.getByLabel(/who approves/).selectOption({ label: lead.name });
  await page.getByRole('button', { name: '10 % off' }).click();
  await page.keyboard.type(lead.pin, { delay: 90 });
  await expect(price).toHaveValue('');
  await page.keyboard.press('Enter');
  await expect(page.locator('.line-saving', { hasText: 'Damaged' })).toBeVisible();
});
