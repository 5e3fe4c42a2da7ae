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
