import { expect, test } from '@playwright/test';
import { Office, STORE } from '../shop';
import { OfficePage } from './office-page';

interface Pack {
  product: number;
  name: string;
  code: string;
  cost: number;
}

const dollars = (cents: number) => (cents / 100).toFixed(2);

/** A supplier of the test's own with two of the bakery's products, a pack for 12.00 each. */
async function supplier(): Promise<{ id: number; name: string; packs: Pack[] }> {
  const buyer = await Office.open('BUYER');
  const path = `/api/stores/${STORE}/suppliers`;
  const known = await buyer.call<{ id: number; name: string }[]>('GET', path);
  const bakery = known.find(({ name }) => name === 'Mill Lane Bakery')?.id;
  const { packs } = await buyer.call<{ packs: Pack[] }>('GET', `${path}/${bakery}/packs`);
  const coded = packs.filter(({ code }) => /^\d+$/.test(code ?? '')).slice(0, 2);
  const name = `Harbor Mill ${crypto.randomUUID().slice(0, 8)}`;
  const { id } = await buyer.call<{ id: number }>('POST', path, {
    name,
    email: 'orders@harbor-mill.example',
    orderDays: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'],
    leadDays: 60,
    minimumOrder: 0,
  });
  for (const { product } of coded) {
    await buyer.call('POST', `${path}/${id}/packs`, { product, units: 12_000, cost: 1_200 });
  }
  return { id, name, packs: coded };
}

/** As a buyer gets it by mail: a list pasted, one line mended, an order that costs what its delivery day says. */
test('a cost list is pasted, and an order costs what its delivery day and its packs say', async ({ page }) => {
  const { id, packs } = await supplier();
  const [first, second] = packs;
  if (!first || !second) throw new Error('the bakery sells too little with a code');
  const office = new OfficePage(page);
  await office.signIn('BUYER');
  await office.open(`/suppliers/${id}`);
  await page.getByRole('button', { name: 'Add costs' }).click();
  const code = page.getByRole('textbox', { name: 'Code' }).first();
  await code.focus();
  await page.evaluate((text) => {
    const data = new DataTransfer();
    data.setData('text', text);
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  }, `Code\tCost\n${first.code}\t13.20\n${second.code}\tfree\n${first.code}\t-5%\t\t\t10`);
  await page.getByRole('button', { name: 'List 3 lines' }).click();
  await expect(page.getByText('Type an amount.')).toBeVisible();
  await page.getByRole('group', { name: 'Row 2' }).getByLabel('Cost or off').fill('11.00');
  expect(await office.violations()).toEqual([]);
  await page.keyboard.press('Control+Enter');
  const list = page.getByRole('list', { name: 'Cost list' });
  await expect(list.getByText('$13.20')).toBeVisible();
  await expect(list.getByText('5% off')).toBeVisible();
  expect(await office.violations()).toEqual([]);

  await office.open(`/orders/new?supplier=${id}`);
  const find = page.getByRole('textbox', { name: 'Add what to order' });
  await find.fill(first.code);
  await find.press('Enter');
  await expect(page.getByLabel(/^Packs of /)).toBeFocused();
  await page.keyboard.type('2');
  await expect(page.getByText('from 10 at $12.54')).toBeVisible();
  await expect(page.getByText(`$${dollars(2 * 1_320)}`).first()).toBeVisible();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('10');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Send', exact: true })).toBeEnabled();
  await page.getByRole('textbox', { name: 'Delivery day' }).fill('2020-01-01');
  await page.getByRole('textbox', { name: 'Delivery day' }).press('Enter');
  await expect(page.getByRole('alert')).toContainText('today or a day to come');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(page.getByText(`$${dollars(10 * 1_254)}`).first()).toBeVisible();
  await expect(page.getByText('$0.66 off a pack')).toBeVisible();
  expect(await office.violations()).toEqual([]);
});
