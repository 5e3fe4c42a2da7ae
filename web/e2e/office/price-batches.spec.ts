import { readFileSync, writeFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { picture } from '../picture';
import { TillPage } from '../till/till-page';
import { OfficePage } from './office-page';

const dollars = (cents: number) => (cents / 100).toFixed(2);

async function priceAtTill(till: TillPage, barcode: string): Promise<number> {
  await till.scan(barcode);
  const line = till.page.getByTestId('line').last();
  const text = (await line.locator('.line-amount').textContent()) ?? '';
  await till.page.keyboard.press('F4');
  await expect(till.page.getByTestId('line')).toHaveCount(0);
  return Number(text.replace(/[^\d]/g, ''));
}

async function begun(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'New batch' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /^Name/ }).fill(name);
  await dialog.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
}

test('a buyer prepares prices, finds the slips, a manager approves and rolls back, and the tills follow', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const till = new TillPage(await (await browser.newContext()).newPage());
  await till.ready();
  const [first, second, third] = (await till.goods()).slice(-12);
  if (!first || !second || !third) throw new Error('the shop sells too little');
  const now = await Promise.all([first, second, third].map(({ barcode }) => barcode)).then(async (codes) => {
    const prices: number[] = [];
    for (const code of codes) prices.push(await priceAtTill(till, code));
    return prices;
  });
  const [a = 0, b = 0, c = 0] = now;
  // Less than any of the demo shop's goods cost.
  const low = Math.ceil(c * 0.3);

  const office = new OfficePage(page);
  await office.signIn('BUYER');
  await office.open('/price-batches');
  const name = `Week ${Date.now() % 1_000_000}`;
  await begun(page, name);
  await page.getByRole('button', { name: 'Paste a list' }).click();
  const pasting = page.getByRole('dialog');
  const list = pasting.getByRole('textbox', { name: /Codes and prices/ });
  const rows = [
    'Code\tName\tPrice',
    `${first.barcode}\t${first.name}\t${dollars(a + 1)}`,
    `${second.barcode}\t${second.name}\t${dollars(b * 10)}`,
    `${third.barcode}\t${third.name}\tdear`,
  ];
  await list.fill(rows.join('\n'));
  await expect(pasting.getByText('1 row cannot be taken:')).toBeVisible();
  await expect(pasting.getByText('Row 4')).toBeVisible();
  await picture(page, 'pasted-wrong');
  await list.fill([...rows.slice(0, 3), `${third.barcode}\t${third.name}\t${dollars(low)}`].join('\n'));
  await expect(pasting.getByText('3 prices were read.')).toBeVisible();
  await pasting.getByRole('button', { name: 'Take the prices' }).click();

  await expect(page.getByText('2 prices look like mistakes')).toBeVisible();
  expect(await office.violations()).toEqual([]);
  await picture(page, 'batch');
  await page.getByRole('button', { name: 'Show them' }).click();
  const slipped = page.getByRole('listitem').filter({ hasText: second.name });
  await expect(slipped).toContainText('Decimal point?');
  await slipped.getByRole('textbox').fill(dollars(b + 2));
  await slipped.getByRole('textbox').press('Enter');
  await expect(page.getByText('1 price looks like a mistake')).toBeVisible();
  const large = page.getByRole('listitem').filter({ hasText: third.name });
  await expect(large).toContainText('Large change');
  await large.getByRole('button', { name: 'It is meant' }).click();
  await expect(page.getByText('The prices are ready.')).toBeVisible();
  await expect(large.getByRole('textbox')).toBeFocused();
  await expect(page.getByRole('button', { name: 'Approve' })).toHaveCount(0);
  await office.look('light', { width: 1920, height: 1080 });
  await picture(page, 'batch-wide');
  await office.look('dark', { width: 360, height: 740 });
  expect(await office.sideways()).toBe(0);
  expect(await office.violations()).toEqual([]);
  await large.scrollIntoViewIfNeeded();
  await picture(page, 'batch-narrow-dark');
  const address = page.url();

  const boss = new OfficePage(await (await browser.newContext()).newPage());
  await boss.signIn('MANAGER');
  await boss.page.goto(address);
  await boss.page.getByRole('button', { name: 'Approve' }).click();
  await expect(boss.page.getByRole('dialog')).toContainText('1 price is below cost.');
  await picture(boss.page, 'approve');
  await boss.page.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
  await expect(boss.page.getByText('Approved', { exact: true }).first()).toBeVisible();
  await expect.poll(() => priceAtTill(till, first.barcode), { timeout: 10_000 }).toBe(a + 1);
  expect(await priceAtTill(till, second.barcode)).toBe(b + 2);
  expect(await priceAtTill(till, third.barcode)).toBe(low);
  await picture(boss.page, 'approved');

  await boss.page.getByRole('link', { name: 'Shelf labels' }).last().click();
  await expect(boss.page.getByText(/\d+ labels change on/)).toBeVisible();
  const changed = boss.page.getByRole('listitem').filter({ hasText: second.name });
  await expect(changed).toContainText(`$${dollars(b + 2)}`);
  await expect(changed).toContainText(`was $${dollars(b)}`);
  expect(await boss.violations()).toEqual([]);
  await picture(boss.page, 'labels');
  const sheets = await boss.page.getByRole('link', { name: 'Print' }).getAttribute('href');
  const pdf = await boss.page.request.get(new URL(sheets ?? '', address).href);
  expect(pdf.status()).toBe(200);
  writeFileSync(test.info().outputPath('labels.pdf'), await pdf.body());
  const listed = boss.page.waitForEvent('download');
  await boss.page.getByRole('link', { name: 'For electronic labels' }).click();
  expect(readFileSync(await (await listed).path(), 'utf8')).toContain(`${dollars(b + 2)},,USD`);
  await boss.look('dark', { width: 360, height: 740 });
  expect(await boss.sideways()).toBe(0);
  await picture(boss.page, 'labels-narrow-dark');
  await boss.look('light', { width: 1280, height: 800 });
  await boss.page.goto(address);

  await boss.page.getByRole('button', { name: 'Roll back' }).click();
  await boss.page.getByRole('dialog').getByRole('button', { name: 'Roll back' }).click();
  await expect(boss.page.getByText('Rolled back', { exact: true }).first()).toBeVisible();
  await expect.poll(() => priceAtTill(till, first.barcode), { timeout: 10_000 }).toBe(a);
  expect(await priceAtTill(till, third.barcode)).toBe(c);
});

test('a batch says the time of its first day; one that is over is refused at its field', async ({ page }) => {
  const office = new OfficePage(page);
  await office.signIn('BUYER');
  await office.open('/price-batches');
  await page.getByRole('button', { name: 'New batch' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /^Name/ }).fill('Evening');
  const day = dialog.getByLabel('First day', { exact: false }).first();
  const today = await day.inputValue();
  await dialog.getByLabel('Time of that day').fill('00:01');
  await dialog.getByRole('button', { name: 'Begin' }).click();
  await expect(dialog.getByText('This minute is over today.')).toBeVisible();
  const tomorrow = new Date(Date.parse(`${today}T12:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  await day.fill(tomorrow);
  await dialog.getByLabel('Time of that day').fill('19:30');
  await picture(page, 'evening');
  await dialog.getByRole('button', { name: 'Begin' }).click();
  await expect(page.getByRole('heading', { name: 'Evening', level: 1 })).toBeVisible();
  await expect(page.getByText(/, 7:30\sPM/).last()).toBeVisible();
  await page.getByRole('button', { name: 'Name, days and stores' }).click();
  await expect(dialog.getByLabel('Time of that day')).toHaveValue('19:30');
});
