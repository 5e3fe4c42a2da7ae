import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { picture } from '../picture';
import { Office, SERVER, STORE } from '../shop';
import { TillPage } from '../till/till-page';
import { freshCode } from './goods';
import { OfficePage } from './office-page';

async function chosen(page: Page, name: string, content: string | Buffer): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({
    name,
    mimeType: 'text/csv',
    buffer: typeof content === 'string' ? Buffer.from(content) : content,
  });
}

const done = (page: Page): Locator => page.getByRole('progressbar');

test('a supplier’s file is read, mended, taken in, sold by a till, and undone', async ({ page, browser }) => {
  test.setTimeout(120_000);
  const till = new TillPage(await (await browser.newContext()).newPage());
  await till.ready();
  const known = (await till.goods()).at(-20);
  if (!known) throw new Error('the shop sells too little');
  const brought = freshCode(Date.now() % 900_000_000);
  const second = freshCode((Date.now() + 1) % 900_000_000);
  const owner = await Office.open('OWNER');
  const sheet = await owner.call<{ products: { id: number }[] }>(
    'GET',
    `/api/stores/${STORE}/products?query=${known.barcode}`,
  );
  const product = sheet.products[0]?.id ?? 0;
  const before = await owner.call<{ price: number; departmentName: string; taxName: string }>(
    'GET',
    `/api/stores/${STORE}/products/${product}`,
  );

  const office = new OfficePage(page);
  await office.signIn('OWNER');
  await office.open('/product-files');
  const name = `acme-${Date.now() % 1_000_000}.csv`;
  await chosen(
    page,
    name,
    [
      'EAN;Description;Net cost;PVP',
      `${known.barcode};${known.name};;${((before.price + 1) / 100).toFixed(2).replace('.', ',')}`,
      `${brought};Acme pickles;1,10;2,49`,
      `${second.slice(0, -1)}${(Number(second.at(-1)) + 1) % 10};Acme relish;0,90;1,99`,
    ].join('\n'),
  );
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  await expect(page.getByText(`${known.barcode} · ${brought}`)).toBeVisible();
  await page.getByRole('combobox', { name: 'Department' }).click();
  await page.getByRole('option', { name: 'The same for all rows' }).click();
  await page.getByRole('combobox', { name: 'Department of all rows' }).click();
  await page.getByRole('option', { name: before.departmentName, exact: true }).click();
  await page.getByRole('combobox', { name: 'Tax', exact: true }).click();
  await page.getByRole('option', { name: 'The same for all rows' }).click();
  await page.getByRole('combobox', { name: 'Tax of all rows' }).click();
  await page.getByRole('option', { name: before.taxName, exact: true }).click();
  await page.getByRole('combobox', { name: 'Unit', exact: true }).click();
  await page.getByRole('option', { name: 'The same for all rows' }).click();
  await page.getByRole('combobox', { name: 'Numbers are written' }).click();
  await page.getByRole('option', { name: '4,99' }).click();
  await picture(page, 'meaning', { fullPage: true });
  await page.getByRole('button', { name: 'Check', exact: true }).click();

  await expect(page.getByText('Wrong (1)')).toBeVisible();
  await expect(page.getByText('New (1)')).toBeVisible();
  await expect(page.getByText('Changed (1)')).toBeVisible();
  await expect(page.getByText(/is not allowed: check digit/)).toBeVisible();
  await picture(page, 'wrong', { fullPage: true });
  expect(await office.violations()).toEqual([]);
  const leaving = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Wrong rows as CSV' }).click();
  expect(readFileSync(await (await leaving).path(), 'utf8')).toContain('is not allowed: check digit');
  await page.getByRole('textbox', { name: 'EAN' }).fill(second);
  await page.getByRole('button', { name: 'Mend row 4' }).click();
  await expect(page.getByText('New (2)')).toBeVisible();
  await expect(page.locator('input[type=radio]:focus')).toHaveCount(1);
  await expect(page.getByText('Acme relish', { exact: true })).toBeVisible();
  await picture(page, 'checked', { fullPage: true });

  await page.getByRole('button', { name: 'Take in 3 rows' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Take in' }).click();
  await expect(page.getByText('Taken in').first()).toBeVisible();
  await expect(page.getByText(/tills report it|Every till sells/)).toBeVisible({ timeout: 15_000 });
  await picture(page, 'taken', { fullPage: true });
  await expect
    .poll(async () => {
      await till.scan(brought);
      return await till.page.getByTestId('line').count();
    })
    .toBeGreaterThan(0);
  await expect(till.page.getByTestId('line').last()).toContainText('$2.49');
  await till.scan(known.barcode);
  await expect(till.page.getByTestId('line').last()).toContainText(`$${((before.price + 1) / 100).toFixed(2)}`);
  await till.payExactly();

  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Undone').first()).toBeVisible({ timeout: 15_000 });
  await expect(done(page)).toBeHidden();
  const rows = page.getByRole('list', { name: 'Rows of the file' });
  await expect(rows.getByText('Undone', { exact: true }).first()).toBeVisible();
  await expect(rows.getByText('Taken in', { exact: true })).toHaveCount(0);
  await expect
    .poll(async () => (await owner.call<{ price: number }>('GET', `/api/stores/${STORE}/products/${product}`)).price)
    .toBe(before.price);
});

test('a file that is not Unicode says so and is read as what it is; all products go out as a workbook', async ({
  page,
}) => {
  const office = new OfficePage(page);
  await office.signIn('OWNER');
  await office.open('/product-files');
  await chosen(page, 'latin.csv', Buffer.from('code,name\n4011,Caf\u00e9 cr\u00e8me\n', 'latin1'));
  await expect(page.getByText(/Row 2 is not UTF-8/)).toBeVisible();
  await picture(page, 'broken');
  await page.getByRole('button', { name: 'Read it as Windows-1252' }).click();
  await expect(page.getByText('Caf\u00e9 cr\u00e8me')).toBeVisible();

  await page.goto(`${SERVER}/office/${STORE}/product-files`);
  await page.getByRole('button', { name: 'Export' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'All products as XLSX' }).click();
  const path = await (await downloading).path();
  expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
  await page.locator('input[type=file]').setInputFiles({
    name: 'again.xlsx',
    mimeType: 'application/octet-stream',
    buffer: readFileSync(path),
  });
  await expect(page.getByRole('heading', { name: 'again.xlsx', level: 1 })).toBeVisible({ timeout: 20_000 });
  await page.getByRole('button', { name: 'Check', exact: true }).click();
  await expect(page.getByText(/Same \(\d,\d{3}\)/)).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText(/Wrong|Changed|New \(/)).toBeHidden();
  await office.look('dark', { width: 360, height: 800 });
  expect(await office.sideways()).toBeLessThanOrEqual(0);
  await picture(page, 'narrow-dark', { fullPage: true });
  expect(await office.violations()).toEqual([]);
});
