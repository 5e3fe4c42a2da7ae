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
  await expect(page.getByText('damaged', { exact: true })).toBeVisible();
  await expect(page.getByText('crate fell')).toBeVisible();
  expect(await office.violations()).toEqual([]);
});
