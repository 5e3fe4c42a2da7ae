import { expect, test } from '@playwright/test';
import { violations } from '../accessible';
import { OfficePage } from '../office/office-page';
import { picture } from '../picture';
import { asTill, Office, person, STORE } from '../shop';
import { cents, TillPage } from './till-page';

interface Found {
  sale: {
    total: number;
    approvedBy?: number;
    exemption?: { reason: string; certificate: string };
    lines: { net: number }[];
    taxes: { base: number; amount: number }[];
  };
  refunds: { total: number; exemption?: object }[];
}

test('a buyer who is exempt pays no tax, by PIN and with the number of a certificate, offline too, and gets none back', async ({
  page,
  context,
}) => {
  const lead = person('SHIFT_LEAD');
  const till = new TillPage(page);
  await till.ready();
  const taxed = (await till.goods()).find(await till.taxed());
  await context.setOffline(true);
  await till.scan(taxed?.barcode ?? '');
  await till.scan(taxed?.barcode ?? '');
  await expect.poll(() => till.pieces()).toBe(2);
  const before = cents(await page.getByTestId('total').textContent());
  const part = async (of: string) => cents(await page.getByTestId(`sum-${of}`).textContent());
  expect(await part('tax')).toBeGreaterThan(0);
  expect((await part('goods')) + (await part('tax'))).toBe(before);
  await expect(page.getByRole('button', { name: 'Close shift' })).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('F9');
  await picture(page, 'pay');
  await page.getByRole('button', { name: 'Tax exempt' }).click();
  await page.getByLabel('Number of the certificate').fill('RS-4471');
  await page.getByLabel('The buyer is').selectOption({ label: 'Charity' });
  await page.getByLabel(/who approves/).selectOption({ label: lead.name });
  await page.getByLabel(`PIN of ${lead.name}`).fill(lead.pin);
  await picture(page, 'exempt');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('exemption')).toHaveText('Tax exempt: Charity, RS-4471');
  expect(cents(await page.getByTestId('due').textContent())).toBeLessThan(before);
  await expect(page.getByTestId('made-of')).toBeHidden();
  await picture(page, 'no-tax');
  // The basket keeps it over a reload, as everything that was said of it; and it can be taken back.
  await context.setOffline(false);
  await page.reload();
  await till.signIn();
  await expect(page.getByTestId('line')).toHaveCount(1);
  await page.keyboard.press('F9');
  await page.getByRole('button', { name: 'Tax exempt' }).click();
  await expect(page.getByRole('button', { name: 'Tax it again' })).toBeVisible();
  await page.keyboard.press('Escape');
  const code = await till.payExactly();
  await page.getByRole('button', { name: 'Receipt' }).first().click();
  await expect(page.getByText('TAX EXEMPT · Charity · RS-4471')).toBeVisible();
  await page.keyboard.press('Escape');
  await till.allSent();

  const { sale } = await asTill<Found>(till.key, `/api/till/receipts/${code}`);
  expect(sale.exemption).toEqual({ reason: 'Charity', certificate: 'RS-4471' });
  expect(sale.approvedBy).toBeGreaterThan(0);
  expect(sale.total).toBe(sale.lines.reduce((sum, { net }) => sum + net, 0));
  expect(sale.taxes.map(({ base, amount }) => base + amount)).toEqual(sale.taxes.map(() => 0));
  const office = await Office.open();
  const { receipts } = await office.call<{ receipts: { id: string; code: string; different: boolean }[] }>(
    'GET',
    `/api/stores/${STORE}/receipts?query=${code}`,
  );
  expect(receipts).toMatchObject([{ different: false }]);
  const refund = { lines: [{ line: 1, quantity: 1000 }], reason: 'Damaged', tender: 'CASH' };
  await office.call('POST', `/api/stores/${STORE}/receipts/${receipts[0]?.id}/refund`, refund);
  const back = await asTill<Found>(till.key, `/api/till/receipts/${code}`);
  expect(back.refunds).toMatchObject([{ total: -sale.total / 2, exemption: { certificate: 'RS-4471' } }]);

  const room = new OfficePage(await context.newPage());
  await room.signIn();
  await room.open(`/receipts/${receipts[0]?.id}`);
  await expect(room.page.getByText('TAX EXEMPT · Charity · RS-4471')).toBeVisible();
  await picture(room.page, 'office');

  // Who buys next is taxed.
  await till.scan(taxed?.barcode ?? '');
  await till.scan(taxed?.barcode ?? '');
  await expect.poll(() => till.pieces()).toBe(2);
  expect(cents(await page.getByTestId('total').textContent())).toBe(before);
});
