import { expect, test } from '@playwright/test';
import { Office, STORE } from '../shop';
import { OfficePage } from './office-page';

interface Pack {
  product: number;
  name: string;
  units: number;
  cost: number;
}

interface Sent {
  id: string;
  pack: Pack;
  packs: number;
}

/** An order of some packs of what the bakery sells, sent. */
async function sent(query: string, packs: number): Promise<Sent> {
  const buyer = await Office.open('BUYER');
  const path = `/api/stores/${STORE}`;
  const suppliers = await buyer.call<{ id: number; name: string }[]>('GET', `${path}/suppliers`);
  const supplier = suppliers.find(({ name }) => name === 'Mill Lane Bakery')?.id;
  const found = await buyer.call<{ packs: Pack[] }>('GET', `${path}/suppliers/${supplier}/packs?query=${query}`);
  const pack = found.packs[0];
  if (!pack) throw new Error(`the bakery sells no ${query}`);
  const id = crypto.randomUUID();
  const lines = [{ product: pack.product, quantity: packs * pack.units }];
  await buyer.call('POST', `${path}/orders`, { id, supplier, lines });
  await buyer.call('POST', `${path}/orders/${id}/send`, {});
  return { id, pack, packs };
}

test('a delivery that is short and partly damaged is taken in with what differs', async ({ page }) => {
  const { id, pack, packs } = await sent('bagels', 12);
  const pieces = (packs * pack.units) / 1_000;
  const office = new OfficePage(page);
  await office.signIn('BUYER');
  await office.open(`/orders/${id}`);
  await page.getByRole('button', { name: 'Take goods in' }).click();

  await page.getByLabel('Scan a code').fill('nonsense');
  await page.getByLabel('Scan a code').press('Enter');
  await expect(page.getByRole('alert')).toContainText('code');

  await page.getByLabel(/^Quantity of/).fill(String(pieces - 5));
  await page.getByRole('button', { name: /^Something is not right with/ }).click();
  await expect(page.getByLabel(/^What is not right with/)).toHaveValue('SHORT');
  await expect(page.getByLabel(/^How much of/)).toHaveValue('5');
  await page.getByLabel(/^How much of/).fill('2');
  await page.getByRole('button', { name: /^Something is not right with/ }).click();
  await page
    .getByLabel(/^What is not right with/)
    .nth(1)
    .selectOption('DAMAGED');
  await page
    .getByLabel(/^How much of/)
    .nth(1)
    .fill('3');
  await page
    .getByLabel(/^Note on/)
    .nth(1)
    .fill('crate fell');
  expect(await office.violations()).toEqual([]);
  await page.getByRole('checkbox', { name: 'Nothing more will come of this order' }).check();
  await page.getByRole('button', { name: 'Take it in' }).click();
  await expect(page.getByText(`${pieces - 5} received · 5 called off`)).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.getByText('damaged', { exact: true })).toBeVisible();
  await expect(page.getByText('crate fell')).toBeVisible();
  expect(await office.violations()).toEqual([]);
});

test('an invoice that charges what did not come, and too much, is claimed back and settled by a credit note', async ({
  page,
}) => {
  const { id, pack, packs } = await sent('bagels', 12);
  const buyer = await Office.open('BUYER');
  const came = (packs - 2) * pack.units;
  await buyer.call('POST', `/api/stores/${STORE}/orders/${id}/receipts`, {
    id: crypto.randomUUID(),
    last: true,
    lines: [{ line: 1, quantity: came }],
    differences: [{ line: 1, kind: 'DAMAGED', quantity: 2 * pack.units, note: 'crate fell' }],
  });
  const number = `M-${crypto.randomUUID().slice(0, 8)}`;
  const price = (minorUnits: number) => (minorUnits / 100).toFixed(2);
  const dearer = pack.cost + 20;
  const claimed = packs * dearer - (packs - 2) * pack.cost;

  const office = new OfficePage(page);
  await office.signIn('BUYER');
  await office.open('/invoices/new');
  await page.getByRole('combobox', { name: 'Supplier' }).click();
  await page.getByRole('option', { name: 'Mill Lane Bakery' }).click();
  await expect(page.getByRole('checkbox').first()).toBeChecked();
  await page.getByLabel('Its number').fill(number);
  await page.getByLabel(/^Charged quantity of/).fill(String((packs * pack.units) / 1_000));
  await page.getByLabel(/^Charged price a pack of/).fill(price(dearer));
  await page.getByLabel('Freight and charges').fill('3.50');
  await page.getByLabel('Total', { exact: true }).fill(price(packs * dearer));
  await expect(page.getByText(/the total is off by/)).toBeVisible();
  await page.getByLabel('Total', { exact: true }).fill(price(packs * dearer + 350));
  expect(await office.violations()).toEqual([]);
  await page.getByRole('button', { name: 'Keep and match' }).click();

  await expect(page.getByText('more charged than came')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 }).last(), 'the page begins at its top').toBeInViewport();
  await expect(page.getByText('another price than agreed')).toBeVisible();
  await expect(page.getByText(/crate fell/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Approve' })).toHaveCount(0);
  expect(await office.violations()).toEqual([]);
  await page.getByText('Claim it back', { exact: true }).click();
  await expect(page.getByText('Waits for somebody who may approve invoices')).toBeVisible();

  const invoice = page.url();
  await page.context().clearCookies();
  await office.signIn('MANAGER');
  await page.goto(invoice);
  await page.getByRole('button', { name: 'Approve' }).click();
  await expect(page.getByText('approved', { exact: true }).first()).toBeVisible();
  await expect(page.getByText(/\+\$3\.50 on what the goods cost/)).toBeVisible();

  await office.open('/claims');
  await page.getByRole('link', { name: new RegExp(number) }).click();
  await expect(page.getByText(`$${price(claimed)}`).first()).toBeVisible();
  expect(await office.violations()).toEqual([]);
  await page.getByRole('link', { name: /mill-lane-bakery/ }).click();
  await expect(page.locator('pre')).toContainText(`Claim on invoice ${number}`);
  await page.getByRole('link', { name: 'the claim' }).click();

  await page.getByRole('button', { name: 'Credit note' }).click();
  await page.getByLabel('Number of the credit note').fill(`C-${number}`);
  await page.getByRole('button', { name: 'Take it in' }).click();
  await expect(page.getByText(`Credit note C-${number}`)).toBeVisible();
  await expect(page.getByText('settled', { exact: true }).first()).toBeVisible();

  const manager = await Office.open('MANAGER');
  const suppliers = await manager.call<{ id: number; name: string }[]>('GET', `/api/stores/${STORE}/suppliers`);
  const bakery = suppliers.find(({ name }) => name === 'Mill Lane Bakery')?.id;
  await office.open(`/suppliers/${bakery}`);
  await expect(page.getByText('Came of what was ordered')).toBeVisible();
  await expect(page.getByText(/0 open of/)).toBeVisible();
  expect(await office.violations()).toEqual([]);
});
