import { expect, type Page, test } from '@playwright/test';
import { browserThatSees } from '../camera';
import { picture } from '../picture';
import { Office, STORE } from '../shop';
import { TillPage } from '../till/till-page';
import { OfficePage } from './office-page';

interface Goods {
  id: number;
  name: string;
  barcode: string;
  department: number;
}

const onHand = async (office: Office, product: number): Promise<number> =>
  (await office.call<{ onHand: number }>('GET', `/api/stores/${STORE}/products/${product}/movements`)).onHand / 1_000;

/** Three products of one department with few enough on the shelf that a handful is a large difference. */
async function some(till: TillPage, office: Office): Promise<[Goods, Goods, Goods]> {
  const goods = (await till.goods()).filter(({ prices }) => prices.length > 0).slice(0, 160);
  const shelves = new Map<number, Goods[]>();
  for (const { id, name, barcode, department } of goods) {
    const stood = await onHand(office, id);
    const shelf = shelves.get(department) ?? [];
    if (stood >= 8 && stood < 90) shelf.push({ id, name, barcode, department });
    shelves.set(department, shelf);
    const [a, b, c] = shelf;
    if (a && b && c) return [a, b, c];
  }
  throw new Error('no department has three such products');
}

/** Scans or types a code, and keys how many are there, as one does with a handheld: never touching the screen. */
async function count(page: Page, barcode: string, pieces: number): Promise<void> {
  await page.getByRole('textbox', { name: 'Scan or type a code' }).fill(barcode);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'How many are there?' })).toBeFocused();
  await page.keyboard.type(String(pieces));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Scan or type a code' })).toBeFocused();
}

const row = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name });

test('two people count one shelf while it sells, one of them offline, and stock is right to the unit', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const till = new TillPage(await (await browser.newContext()).newPage());
  await till.ready();
  const books = await Office.open();
  const [first, second, third] = await some(till, books);
  const [a, b, c] = await Promise.all([first, second, third].map(({ id }) => onHand(books, id)));
  if (a === undefined || b === undefined || c === undefined) throw new Error('nothing is on hand');
  const departments = await books.call<{ id: number; name: string }[]>('GET', `/api/stores/${STORE}/departments`);
  const department = departments.find(({ id }) => id === first.department)?.name ?? '';

  const priya = new OfficePage(page);
  await priya.signIn('SHIFT_LEAD');
  await priya.open('/counts');
  await page.getByRole('button', { name: 'New count' }).click();
  const dialog = page.getByRole('dialog');
  const name = `Shelf ${Date.now() % 1_000_000}`;
  await dialog.getByRole('textbox', { name: /^Name/ }).fill(name);
  await dialog.getByRole('combobox', { name: 'Department' }).fill(department);
  await page.getByRole('option', { name: new RegExp(`^${department} `) }).click();
  await dialog.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  await expect(page).toHaveURL(/\/counts\/[0-9a-f-]+/);
  const address = page.url();
  await count(page, first.barcode, a);
  await count(page, second.barcode, b - 5);
  await expect(page.getByText('All sent')).toBeVisible();
  expect(await page.content()).not.toContain('expected');
  expect(await priya.violations()).toEqual([]);
  await picture(page, 'counting');

  const apart = await browser.newContext({ locale: 'en-US', viewport: { width: 360, height: 740 } });
  const desmond = new OfficePage(await apart.newPage());
  const phone = desmond.page;
  await desmond.signIn('MANAGER');
  await phone.goto(address);
  await expect(phone.getByRole('heading', { name, level: 1 })).toBeVisible();
  await apart.setOffline(true);
  await till.scan(first.barcode);
  await till.scan(first.barcode);
  await expect.poll(() => till.pieces()).toBe(2);
  await till.payExactly();
  await till.allSent();
  await count(phone, first.barcode, a - 2);
  await count(phone, third.barcode, c + 7);
  await expect(phone.getByText('2 not sent')).toBeVisible();
  await desmond.look('dark', { width: 360, height: 740 });
  expect(await desmond.sideways()).toBe(0);
  await picture(phone, 'offline-narrow-dark');
  // The network is back but not for what was counted: the page is loaded anew, and what waits is still there.
  await phone.route('**/said', (said) => said.abort());
  await apart.setOffline(false);
  await phone.reload();
  await expect(phone.getByText('2 not sent')).toBeVisible();
  await phone.getByText('My counts (2)').click();
  await expect(row(phone, third.name).getByText(String(c + 7), { exact: true })).toBeVisible();
  await phone.unroute('**/said');
  await expect(phone.getByText('All sent')).toBeVisible({ timeout: 15_000 });

  const boss = new OfficePage(await (await browser.newContext({ locale: 'en-US' })).newPage());
  await boss.signIn('OWNER');
  await boss.page.goto(address);
  await boss.page.getByRole('link', { name: 'Review' }).click();
  await expect(row(boss.page, first.name)).toContainText('Small difference');
  await expect(row(boss.page, second.name)).toContainText('Large difference');
  await expect(row(boss.page, third.name)).toContainText('Large difference');
  expect(await boss.violations()).toEqual([]);
  await picture(boss.page, 'review');
  await boss.page.getByRole('button', { name: `Ask again for ${second.name}` }).click();
  await expect(row(boss.page, second.name)).toContainText('Asked to count again');

  const asked = row(phone, second.name).getByText('Count again');
  await phone.getByText(/^To count/).click();
  await expect(asked).toBeVisible({ timeout: 15_000 });
  await desmond.look('light', { width: 360, height: 740 });
  expect(await desmond.violations()).toEqual([]);
  await picture(phone, 'again-narrow');
  await expect(row(page, second.name).getByText('Count again')).toHaveCount(0);
  await count(phone, second.barcode, b - 5);
  await expect(row(boss.page, second.name)).toContainText('Confirmed by two', { timeout: 15_000 });
  await boss.page.getByRole('checkbox', { name: `Accept the difference of ${third.name}` }).check();
  await boss.page.getByRole('button', { name: 'Approve' }).click();
  await picture(boss.page, 'approve');
  await boss.page.getByRole('button', { name: 'Book it' }).click();
  await expect.poll(() => onHand(books, second.id)).toBe(b - 5);
  expect(await onHand(books, third.id)).toBe(c + 7);
  expect(await onHand(books, first.id)).toBe(a - 2);
  await expect(boss.page.getByText('Booked', { exact: true }).first()).toBeVisible();
  await boss.look('dark', { width: 360, height: 740 });
  expect(await boss.sideways()).toBe(0);
  expect(await boss.violations()).toEqual([]);
  await picture(boss.page, 'booked-narrow-dark');
});

test('what is likely wrong is proposed with its reasons, and counted from there', async ({ page }) => {
  const desmond = new OfficePage(page);
  await desmond.signIn('MANAGER');
  await desmond.open('/counts');
  await page.getByRole('button', { name: 'New count' }).click();
  const dialog = page.getByRole('dialog');
  const proposed = dialog.getByRole('list', { name: 'What is likely wrong' });
  await expect(proposed.getByText('Much value').first()).toBeVisible();
  const begin = dialog.getByRole('button', { name: /^Count \d+ products$/ });
  const many = Number((await begin.textContent())?.match(/\d+/)?.[0]);
  await proposed.getByRole('checkbox').first().uncheck();
  await expect(dialog.getByRole('button', { name: `Count ${many - 1} products` })).toBeVisible();
  expect(await desmond.violations()).toEqual([]);
  await picture(page, 'begin');
  await desmond.look('dark', { width: 360, height: 740 });
  expect(await desmond.sideways()).toBe(0);
  await picture(page, 'begin-narrow-dark');
  await dialog.getByRole('button', { name: `Count ${many - 1} products` }).click();
  await expect(page.getByText(`0 of ${many - 1} products counted`)).toBeVisible();
  await page.getByRole('list', { name: 'Products to count' }).getByRole('button').first().click();
  await page.keyboard.type('3');
  await picture(page, 'quantity-narrow-dark');
  await page.keyboard.press('Enter');
  await expect(page.getByText(`1 of ${many - 1} products counted`)).toBeVisible();
  await picture(page, 'said-narrow-dark');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText(`0 of ${many - 1} products counted`)).toBeVisible();
});

test("the phone's camera reads what is to be counted", async ({ browser }) => {
  const till = new TillPage(await (await browser.newContext()).newPage());
  await till.enrol();
  const [good] = await till.goods();
  if (!good) throw new Error('the shop sells nothing');
  const buyer = await Office.open('BUYER');
  const id = crypto.randomUUID();
  await buyer.call('POST', `/api/stores/${STORE}/counts`, { id, name: 'By camera', products: [good.id] });
  const seeing = await browserThatSees(good.barcode);
  try {
    const office = new OfficePage(await seeing.newPage({ locale: 'en-US', viewport: { width: 360, height: 740 } }));
    await office.signIn('BUYER');
    await office.open(`/counts/${id}`);
    await office.page.getByRole('button', { name: 'Scan with the camera' }).click();
    await expect(office.page.getByRole('heading', { name: good.name })).toBeVisible({ timeout: 20_000 });
    await expect(office.page.getByRole('textbox', { name: 'How many are there?' })).toBeFocused();
    await picture(office.page, 'quantity-narrow');
    await office.page.keyboard.type('4');
    await office.page.keyboard.press('Enter');
    await expect(office.page.getByText('1 of 1 products counted')).toBeVisible();
  } finally {
    await seeing.close();
  }
});
