import { expect, test } from '@playwright/test';
import { picture } from '../picture';
import { asTill, Office, STORE } from '../shop';
import { TillPage } from '../till/till-page';
import { OfficePage } from './office-page';

interface Found {
  sale: { lines: { gross: number; net: number; discounts: { name: string }[] }[] };
}

/** Sells three of a product and answers what was charged for them before tax, and for what they were reduced. */
async function three(till: TillPage, barcode: string) {
  for (let piece = 1; piece <= 3; piece++) {
    await till.scan(barcode);
    await expect.poll(() => till.pieces()).toBe(piece);
  }
  const receipt = await till.payExactly();
  await till.allSent();
  const { sale } = await asTill<Found>(till.key, `/api/till/receipts/${receipt}`);
  const sum = (what: 'gross' | 'net') => sale.lines.reduce((all, line) => all + line[what], 0);
  return { gross: sum('gross'), net: sum('net'), names: sale.lines.flatMap(({ discounts }) => discounts) };
}

test('a buyer writes 3 for 2, tries it on a basket, it is published, a till charges it, and it is stopped', async ({
  page,
  browser,
}) => {
  test.setTimeout(150_000);
  const till = new TillPage(await (await browser.newContext()).newPage());
  await till.ready();
  const { rules } = await till.book();
  const promoted = new Set(rules.promotions.flatMap(({ products = [] }) => products));
  const departments = new Set(rules.promotions.flatMap(({ departments = [] }) => departments));
  const goods = (await till.goods()).filter(({ id, department }) => !promoted.has(id) && !departments.has(department));
  const product = goods[Date.now() % goods.length];
  if (!product) throw new Error('every product of the shop is promoted');

  const office = new OfficePage(page);
  await office.signIn('BUYER');
  await office.open('/promotions');
  expect(await office.violations()).toEqual([]);
  await picture(page, 'list');
  await page.getByText('Calendar', { exact: true }).click();
  const bars = page.getByRole('region', { name: 'Calendar' }).getByRole('link');
  await bars.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(bars.nth(1)).toBeFocused();
  expect(await office.violations()).toEqual([]);
  await picture(page, 'calendar');
  await office.look('dark', { width: 360, height: 740 });
  expect(await office.sideways()).toBe(0);
  await picture(page, 'calendar-narrow-dark');
  await office.look('light', { width: 1400, height: 1000 });

  await page.getByRole('link', { name: 'New promotion' }).click();
  const picker = page.getByRole('combobox', { name: 'Products', exact: true });
  await picker.fill(product.barcode);
  await picker.press('Enter');
  await expect(page.getByRole('list', { name: 'Products' })).toContainText(product.name);

  const quantity = page.getByRole('textbox', { name: `How many of ${product.name}` });
  await expect(quantity).toHaveValue('3');
  await expect(page.getByText(/^This promotion: .* off$/), 'before it has a name').toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  const name = `3 for 2 ${Date.now() % 1_000_000}`;
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await quantity.fill('2');
  await expect(page.getByText(/^One more .* and the customer saves/)).toBeVisible();
  await expect(page.getByText('This basket gets nothing from it.')).toBeVisible();
  await quantity.fill('3');
  await expect(page.getByRole('list', { name: 'Conflicts' })).toContainText('with coupon');
  await office.settled();
  expect(await office.violations()).toEqual([]);
  await picture(page, 'editor', { fullPage: true });
  const before = await three(till, product.barcode);
  expect(before.net).toBe(before.gross);
  await page.getByRole('button', { name: 'Save draft' }).click();
  await expect(page.getByText('No till has this promotion yet.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Publish' })).toHaveCount(0);
  await office.look('dark', { width: 360, height: 740 });
  expect(await office.sideways()).toBe(0);
  expect(await office.violations()).toEqual([]);
  await picture(page, 'editor-narrow-dark', { fullPage: true });
  const address = page.url();

  const boss = new OfficePage(await (await browser.newContext()).newPage());
  await boss.signIn('MANAGER');
  // Whatever the product costs: what is below cost is said once more before it goes to the tills.
  await boss.page.route(/\/promotions\/conflicts$/, async (route) => {
    const met = (await (await route.fetch()).json()) as object;
    await route.fulfill({ json: { ...met, belowCount: 1 } });
  });
  await boss.page.goto(address);
  await boss.page.getByRole('button', { name: 'Publish' }).click();
  await expect(boss.page.getByRole('dialog')).toContainText('Below cost: 1 of 1 products.');
  await picture(boss.page, 'publish');
  await boss.page.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
  await expect(boss.page.getByText('Running', { exact: true })).toBeVisible();
  await expect(boss.page.getByRole('region', { name: 'Expected and measured' })).toContainText('no day of it is over');
  await expect
    .poll(async () => (await till.book()).rules.promotions.some((promotion) => promotion.name === name))
    .toBe(true);
  // The till itself fetches it when it is told; the first sale with it shows that it has.
  await expect
    .poll(async () => (await three(till, product.barcode)).net, { timeout: 20_000 })
    .toBe((before.gross * 2) / 3);

  await office.look('light', { width: 1400, height: 1000 });
  await page.goto(address.replace(/\d+$/, 'new'));
  await page.getByRole('textbox', { name: 'Name' }).fill('Half price');
  await page.getByRole('combobox', { name: 'Kind' }).click();
  await page.getByRole('option', { name: 'A share off' }).click();
  await page.getByRole('textbox', { name: 'Share off' }).fill('60');
  await page.getByRole('combobox', { name: 'Products', exact: true }).fill(product.barcode);
  await page.getByRole('combobox', { name: 'Products', exact: true }).press('Enter');
  const conflict = page.getByRole('list', { name: 'Conflicts' }).getByRole('listitem').filter({ hasText: name });
  await expect(conflict).toContainText('The one that saves the customer more is given.');
  await expect(conflict).toContainText('this one is given');
  await office.settled();
  await picture(page, 'conflict', { fullPage: true });

  await boss.page.getByRole('button', { name: 'Stop' }).click();
  await boss.page.getByRole('dialog').getByRole('button', { name: 'Stop' }).click();
  await expect(boss.page.getByText('Stopped', { exact: true }).first()).toBeVisible();
  await expect.poll(async () => (await three(till, product.barcode)).net, { timeout: 20_000 }).toBe(before.gross);
  expect(await boss.violations()).toEqual([]);
  await picture(boss.page, 'stopped', { fullPage: true });
});

test('what a promotion brought stands beside the days before it, with what is behind the figure', async ({ page }) => {
  const office = await Office.open();
  const { promotions } = await office.call<{ promotions: { id: number; state: string }[] }>(
    'GET',
    `/api/stores/${STORE}/promotions`,
  );
  const begun = promotions.filter(({ state }) => state === 'RUNNING' || state === 'ENDED');
  interface Uplift {
    measured: { days: number; before: number; change: number | null } | null;
  }
  const read = async ({ id }: { id: number }) => ({
    id,
    uplift: await office.call<Uplift>('GET', `/api/stores/${STORE}/promotions/${id}/uplift`),
  });
  // One after the other: other tests leave many, and each is reckoned from all of its days.
  let found: Awaited<ReturnType<typeof read>> | undefined;
  for (const promotion of begun) {
    found = await read(promotion);
    if (typeof found.uplift.measured?.change === 'number') break;
  }
  if (typeof found?.uplift.measured?.change !== 'number')
    throw new Error('no promotion of the demo shop can be measured');
  const { days, before } = found.uplift.measured;
  const view = new OfficePage(page);
  await view.signIn('BUYER');
  await view.open(`/promotions/${found.id}`);
  const panel = page.getByRole('region', { name: 'Expected and measured' });
  await expect(panel).toContainText('nobody has said');
  await expect(panel).toContainText(new RegExp(`${days} days?, beside ${before} of the same days of the week`));
  await expect(panel).toContainText('There is no control group');
  expect(await view.violations()).toEqual([]);
  await panel.scrollIntoViewIfNeeded();
  await picture(page, 'uplift', { fullPage: true });
});
