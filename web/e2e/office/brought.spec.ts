import { expect, test } from '@playwright/test';
import { picture } from '../picture';
import { Office, STORE } from '../shop';
import { OfficePage } from './office-page';

interface Sold {
  product: number;
  name: string;
  code: string | null;
  units: number;
  cost: number;
  onHand: number;
}

const BAKERY = 'Mill Lane Bakery';

/** Two of what the bakery sells by the piece and by a bar code. */
async function baked(buyer: Office): Promise<[Sold, Sold]> {
  const suppliers = await buyer.call<{ id: number; name: string }[]>('GET', `/api/stores/${STORE}/suppliers`);
  const bakery = suppliers.find(({ name }) => name === BAKERY);
  const path = `/api/stores/${STORE}/suppliers/${bakery?.id}/packs?query=`;
  const { packs } = await buyer.call<{ packs: Sold[] }>('GET', path);
  const [first, second] = packs.filter(({ code }) => /^\d{14}$/.test(code ?? ''));
  if (!first || !second) throw new Error('the bakery sells nothing by a bar code');
  return [first, second];
}

/** A driver fills the shelf: two packs by their label, six pieces of another by name, at another price than agreed. */
test('goods that nobody ordered are scanned, taken in, and stand as an order that came', async ({ page }) => {
  const buyer = await Office.open('BUYER');
  const [first, second] = await baked(buyer);
  const office = new OfficePage(page);
  await office.signIn('BUYER');
  await office.open('/orders');
  await page.getByRole('button', { name: 'Brought without an order' }).click();
  await page.getByRole('combobox', { name: 'Supplier' }).click();
  await page.getByRole('option', { name: BAKERY }).click();
  await page.getByRole('button', { name: 'Begin' }).click();

  const scan = page.getByRole('textbox', { name: 'Scan a code' });
  for (const packs of [1, 2]) {
    await scan.fill(`(01)${first.code}(17)301231(10)B9`);
    await scan.press('Enter');
    await expect(page.getByLabel(`Quantity of ${first.name}`)).toHaveValue(String((packs * first.units) / 1_000));
  }
  await expect(page.getByRole('textbox', { name: `Lot of ${first.name}` })).toHaveValue('B9');
  await expect(page.getByLabel(`Last day of ${first.name}`)).toHaveValue('2030-12-31');

  await page.getByRole('textbox', { name: 'Find what was brought' }).fill(second.name);
  await page.getByRole('textbox', { name: 'Find what was brought' }).press('Enter');
  const pieces = page.getByLabel(`Quantity of ${second.name}`);
  await pieces.fill('x');
  const price = ((second.cost + 60) / 100).toFixed(2);
  await page.getByLabel(`Price a pack of ${second.name} on the delivery note`).fill(price);
  await page.getByLabel('Number of the delivery note').fill('N-77');
  await page.getByRole('button', { name: 'Take it in' }).click();
  await expect(page.getByText('This is not a quantity.')).toBeVisible();
  await pieces.fill('6');
  await pieces.press('Enter');
  await expect(page.getByRole('button', { name: 'Take it in' })).toBeVisible();
  expect(await office.violations()).toEqual([]);
  await picture(page, 'brought', { fullPage: true });
  await office.look('dark', { width: 360, height: 780 });
  expect(await office.sideways()).toBeLessThanOrEqual(0);
  await picture(page, 'brought-narrow-dark', { fullPage: true });
  await office.look('light', { width: 1280, height: 800 });
  await page.getByRole('button', { name: 'Take it in' }).click();

  await expect(page.getByText('N-77')).toBeVisible();
  await expect(page.getByText(`${(2 * first.units) / 1_000} received`)).toBeVisible();
  await expect(page.getByText('other price')).toBeVisible();
  await expect(page.getByRole('button', { name: 'PDF' })).toHaveCount(0);
  expect(await office.violations()).toEqual([]);
  await picture(page, 'brought-came', { fullPage: true });
  await office.open('/orders?shown=DONE');
  await expect(page.getByText(/· brought /).first()).toBeVisible();
  const now = await baked(buyer);
  expect(now.map(({ onHand }) => onHand)).toEqual([first.onHand + 2 * first.units, second.onHand + 6_000]);
});
