import { expect, type Page, test } from '@playwright/test';
import { picture } from '../picture';
import { asTill, person } from '../shop';
import { TillPage } from './till-page';
import { awkward } from './touch';

interface Found {
  sale: { cashier: number; lines: unknown[] };
}

interface Staff {
  staff: { id: number; name: string }[];
}

/** Settings are chosen by their labels, as people do. */
async function set(page: Page, label: string, value: string): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByLabel(label).selectOption(value);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
}

const DIALOGS = [
  'F1',
  'F2',
  'F3',
  'F6',
  'F8',
  'F9',
  'Shift+F2',
  'Shift+F3',
  'Shift+F4',
  'Shift+F6',
  'Shift+F7',
  'Shift+F9',
];

/** Every screen of the till, with what is awkward on it. */
async function tour(page: Page, till: TillPage): Promise<string[]> {
  const found: string[] = [];
  const look = async (screen: string) => {
    for (const trouble of await awkward(page)) found.push(`${screen}: ${trouble}`);
  };
  await look('selling');
  const [given = ''] = person('CASHIER').name.split(' ');
  await expect(page.locator('[class^=top-cashier]').filter({ visible: true })).toContainText(given);
  for (const key of DIALOGS) {
    await page.keyboard.press(key);
    await expect(page.getByRole('dialog')).toBeVisible();
    await look(key);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  await page.locator('.top-do button').nth(1).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look('settings');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+F8');
  await expect(page.locator('.pad')).toBeVisible();
  await look('sign-in');
  await till.signIn();
  await expect(page.getByTestId('line').first()).toBeVisible();
  return found;
}

test('everything one presses is 48 pixels or more, whole and apart, from left to right and from right to left', async ({
  page,
}) => {
  test.setTimeout(150_000);
  const till = new TillPage(page);
  await till.ready();
  const [first, second] = await till.goods();
  await till.scan(second?.barcode ?? '');
  await till.scan(first?.barcode ?? '');
  await expect(page.getByTestId('line')).toHaveCount(2);
  const sizes = [
    { width: 1280, height: 800 },
    { width: 360, height: 740 },
  ];
  for (const direction of ['ltr', 'rtl']) {
    await page.setViewportSize({ width: 1280, height: 800 });
    await set(page, 'Written', direction);
    await expect(page.locator('html')).toHaveAttribute('dir', direction);
    for (const size of sizes) {
      await page.setViewportSize(size);
      await picture(page, `${direction}-${size.width}`);
      expect(await tour(page, till), `${direction} at ${size.width}`).toEqual([]);
    }
  }
});

test('the total and the keys stand under the hand that was chosen, and right to left turns the whole screen round', async ({
  page,
}) => {
  const till = new TillPage(page);
  await till.ready();
  const total = page.getByRole('complementary');
  const side = async () => ((await total.boundingBox())?.x ?? 0) < 640;
  expect(await side()).toBe(false);
  await set(page, 'Total and keys', 'left');
  expect(await side()).toBe(true);
  await picture(page, 'left');
  await set(page, 'Written', 'rtl');
  expect(await side()).toBe(false);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await till.signIn();
  expect(await side()).toBe(false);
});

test('a key is given to something else: the one that has it is named, they swap, and all goes back', async ({
  page,
}) => {
  const till = new TillPage(page);
  await till.ready();
  const [first] = await till.goods();
  const another = page.getByRole('button', { name: 'Another key: exact cash, done' });
  await page.keyboard.press('F1');
  await another.click();
  await page.keyboard.press('a');
  await expect(page.locator('.keys-asked')).toContainText('This key writes');
  await page.keyboard.press('F9');
  await expect(page.locator('.keys-asked')).toContainText('F9 is taken: pay');
  await picture(page, 'taken');
  await page.getByRole('button', { name: 'Swap the two' }).click();
  await another.click();
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('listitem').filter({ hasText: 'exact cash' })).toContainText('⇧F10');
  await page.keyboard.press('Escape');

  // Kept on the till, and said on the button that does the same.
  await page.reload();
  await till.signIn();
  await expect(page.getByRole('button', { name: /^Exact cash/ })).toContainText('⇧F10');
  await till.scan(first?.barcode ?? '');
  await expect(page.getByTestId('line')).toHaveCount(1);
  await page.keyboard.press('F9');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('F10');
  await expect(page.getByRole('heading', { name: 'Pay' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+F10');
  await expect(page.getByTestId('change')).toBeVisible();

  await page.keyboard.press('F1');
  await page.getByRole('button', { name: 'Every key as at first' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /^Exact cash/ })).toContainText('F10');
  await till.scan(first?.barcode ?? '');
  await expect(page.getByTestId('line')).toHaveCount(1);
  await till.payExactly();
});

test('another cashier takes over in the middle of a basket, and is the one in the entries from then on', async ({
  page,
}) => {
  const till = new TillPage(page);
  await till.ready();
  const [first, second] = await till.goods();
  await till.scan(first?.barcode ?? '');
  const before = await till.payExactly();
  await till.scan(first?.barcode ?? '');
  await till.scan(second?.barcode ?? '');
  await expect(page.getByTestId('line')).toHaveCount(2);
  await page.keyboard.press('Shift+F8');
  await expect(page.getByText('The basket stays as it is: 2 lines.')).toBeVisible();
  const marks = await page.locator('.mark').boundingBox();
  expect((marks?.y ?? 0) + (marks?.height ?? 0)).toBeLessThan(800 - 12);
  await picture(page, 'kept');
  const lead = person('SHIFT_LEAD');
  await till.signIn(lead);
  await expect(page.getByTestId('line')).toHaveCount(2);
  const after = await till.payExactly();
  await till.allSent();
  const { staff } = await asTill<Staff>(till.key, '/api/till/setup');
  const sellerOf = async (code: string) => {
    const { sale } = await asTill<Found>(till.key, `/api/till/receipts/${code}`);
    return staff.find(({ id }) => id === sale.cashier)?.name;
  };
  expect(await sellerOf(before)).toBe(person('CASHIER').name);
  expect(await sellerOf(after)).toBe(lead.name);
});
