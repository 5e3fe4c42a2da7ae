import { expect, test } from '@playwright/test';
import { picture } from '../picture';
import { Office, STORE } from '../shop';
import { TillPage } from '../till/till-page';
import { freshCode, type Goods, goodsOnHand, onHand, scan } from './goods';
import { OfficePage } from './office-page';

/** Two products of which nothing stood anywhere yet, in the department and with the tax of another. */
async function freshGoods(office: Office, like: Goods, names: [string, string]): Promise<[Goods, Goods]> {
  const { departmentName, taxName } = await office.call<{ departmentName: string; taxName: string }>(
    'GET',
    `/api/stores/${STORE}/products/${like.id}`,
  );
  const codes = names.map((_, place) => freshCode(Date.now() + place));
  const rows = names.map((name, place) => `${codes[place]},${name},${departmentName},${taxName},EACH,19.99`);
  await office.takeProducts(['code,name,department,tax,unit,price', ...rows].join('\n'));
  const found = await Promise.all(
    codes.map((code) =>
      office.call<{ products: { id: number; name: string }[] }>('GET', `/api/stores/${STORE}/products?query=${code}`),
    ),
  );
  const [one, two] = found.map(({ products: [product] }, place) => ({
    id: product?.id ?? 0,
    name: product?.name ?? '',
    code: codes[place] ?? '',
  }));
  if (!one?.id || !two?.id) throw new Error('the file was not taken in');
  return [one, two];
}

test('a basket is made up of two products, sold at a till, and offered in place of what has run out', async ({
  page,
  browser,
}) => {
  const books = await Office.open();
  const [first, second] = await goodsOnHand(books, 'juice', 2, 8);
  if (!first || !second) throw new Error('nothing is on hand');
  const mark = Date.now() % 1_000_000;
  const [basket, hamper] = await freshGoods(books, first, [`Juice basket ${mark}`, `Juice hamper ${mark}`]);
  const [a, b] = [await onHand(books, first.id), await onHand(books, second.id)];
  const makes = Math.min(Math.floor(a / 2), b);

  const office = new OfficePage(page);
  await office.signIn('BUYER');
  await office.open(`/products/${basket.id}`);
  const links = page.getByRole('region', { name: 'Links' });
  await links.getByRole('button', { name: 'Make it a bundle' }).click();
  await scan(page, first, 2, 'Scan what is in it, or type its name');
  await scan(page, second, 1, 'Scan what is in it, or type its name');
  expect(await office.violations()).toEqual([]);
  await picture(page, `parts`);
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(links.getByText(`${makes} can be made up now`)).toBeVisible();
  await expect(links.getByRole('link', { name: second.name })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Stock' })).toContainText('A bundle has no stock of its own');

  await office.open(`/products/${hamper.id}`);
  await links.getByRole('button', { name: 'Say what may take its place' }).click();
  await scan(page, basket, 1, 'Scan what may take its place, or type its name');
  await page.getByRole('textbox', { name: `Remark on ${basket.name}` }).fill('Smaller, says the label');
  await picture(page, `substitutes`);
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('link', { name: `Instead: ${basket.name}` })).toBeVisible();
  await expect(links.getByText('1 for one · Smaller, says the label')).toBeVisible();
  await office.open(`/products/${basket.id}`);
  await links.evaluate((panel) => panel.scrollIntoView());
  await picture(page, `wide`);
  await office.look('dark', { width: 360, height: 740 });
  expect(await office.violations()).toEqual([]);
  expect(await office.sideways()).toBeLessThanOrEqual(0);
  await links.evaluate((panel) => panel.scrollIntoView());
  await picture(page, `narrow-dark`);

  const till = new TillPage(await (await browser.newContext()).newPage());
  await till.ready();
  await till.scan(basket.code);
  await expect(till.page.getByTestId('line').last()).toContainText(basket.name);
  await till.payExactly();
  await expect.poll(() => onHand(books, first.id)).toBe(a - 2);
  await expect.poll(() => onHand(books, second.id)).toBe(b - 1);
  expect(await onHand(books, basket.id)).toBe(Math.min(Math.floor((a - 2) / 2), b - 1));
});
