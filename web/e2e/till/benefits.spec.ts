import { expect, test } from '@playwright/test';
import type { Product } from '../../till/src/price-book/product';
import { picture } from '../picture';
import { asTill, Office, person, STORE } from '../shop';
import { TillPage } from './till-page';

type Good = Product & { barcode: string };

interface Found {
  sale: {
    total: number;
    taxes: { amount: number }[];
    tenders: { kind: string; amount: number; covers?: { line: number; amount: number }[] }[];
  };
  refunds: { tenders: { kind: string; amount: number }[] }[];
}

/** A candy is food and taxed, a soap is taxed and no food. */
async function candyAndSoap(till: TillPage): Promise<[Good, Good]> {
  const goods = await till.goods();
  const { rules } = await till.book();
  const taxed = (good: Good) =>
    rules.taxes.some(({ id, components }) => id === good.tax && components.some(({ ppm }) => ppm > 0));
  const candy = goods.find((good) => taxed(good) && good.eligible?.includes('SNAP'));
  const soap = goods.find((good) => taxed(good) && !good.eligible);
  if (!candy || !soap) throw new Error('the demo shop has no taxed food, or nothing else that is taxed');
  return [candy, soap];
}

test('benefits pay for what is eligible without its tax, the rest is paid another way, and they get back what they paid', async ({
  page,
}) => {
  const till = new TillPage(page);
  await till.ready();
  const [candy, soap] = await candyAndSoap(till);
  await till.scan(candy.barcode);
  await till.scan(soap.barcode);
  await page.keyboard.press('F9');
  const dialog = page.getByRole('dialog');
  const before = await dialog.getByTestId('due').textContent();
  await expect(dialog.getByRole('button', { name: /WIC: nothing eligible/ })).toBeDisabled();
  await picture(page, 'benefits');
  await page.keyboard.press('F3');
  await expect(dialog.getByText('SNAP EBT', { exact: true })).toBeVisible();
  await expect(dialog.getByRole('button', { name: /SNAP EBT: nothing eligible/ })).toBeDisabled();
  await picture(page, 'benefits-taken');
  const after = await dialog.getByTestId('due').textContent();
  expect(after).not.toBe(before);
  await page.keyboard.press('F10');
  await expect(page.getByTestId('change')).toBeVisible();
  const code = await till.receipt();
  await till.allSent();

  const { sale } = await asTill<Found>(till.key, `/api/till/receipts/${code}`);
  const [snap, cash] = sale.tenders;
  expect(snap).toMatchObject({ kind: 'SNAP', covers: [{ line: 1, amount: snap?.amount }] });
  expect(cash?.kind).toBe('CASH');
  const office = await Office.open();
  const { receipts } = await office.call<{ receipts: { code: string; different: boolean }[] }>(
    'GET',
    `/api/stores/${STORE}/receipts?query=${code}`,
  );
  expect(receipts.find((receipt) => receipt.code === code)).toMatchObject({ different: false });

  const lead = person('SHIFT_LEAD');
  await till.scan(code);
  await expect(dialog).toContainText(code);
  await dialog
    .getByRole('button', { name: /More of .*/ })
    .first()
    .click();
  await dialog.getByLabel('Pay back by').selectOption('CASH');
  await expect(dialog.getByText(/Benefits get back what they paid/)).toBeVisible();
  await picture(page, 'benefits-back');
  await dialog.getByLabel(/who approves/).selectOption({ label: lead.name });
  await dialog.getByLabel(`PIN of ${lead.name}`).fill(lead.pin);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await till.allSent();
  const { refunds } = await asTill<Found>(till.key, `/api/till/receipts/${code}`);
  expect(refunds[0]?.tenders).toEqual([expect.objectContaining({ kind: 'SNAP', amount: -(snap?.amount ?? 0) })]);
});

test('goods that benefits paid for are taken out: the till says so until the payment is given back', async ({
  page,
}) => {
  const till = new TillPage(page);
  await till.ready();
  const [candy, soap] = await candyAndSoap(till);
  await till.scan(soap.barcode);
  await till.scan(candy.barcode);
  await page.keyboard.press('F9');
  await page.keyboard.press('F3');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('SNAP EBT', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Delete');
  await expect(page.getByTestId('line')).toHaveCount(1);
  await page.keyboard.press('F9');
  await expect(dialog.getByText(/Benefits have paid for goods/)).toBeVisible();
  await picture(page, 'benefits-over');
  await dialog.getByRole('button', { name: 'Give back' }).click();
  await expect(dialog.getByText(/Benefits have paid for goods/)).toBeHidden();
  await till.payByCard();
});
