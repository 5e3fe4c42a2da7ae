import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { person } from '../shop';
import { NewCashier } from './new-cashier';
import { TillPage } from './till-page';

/** What the documentation says of us, by the task's name: the second column of its table. */
function documented(): Record<string, number> {
  const text = readFileSync(new URL('../../../docs/tasks-counted.md', import.meta.url), 'utf8');
  const rows = text.split('\n').flatMap((line) => {
    const [, task = '', aisle = ''] = line.split('|').map((cell) => cell.trim());
    return /^\d+$/.test(aisle) ? [[task, Number(aisle)] as const] : [];
  });
  return Object.fromEntries(rows);
}

test('the ten commonest tasks by what the screen says alone, each key and touch counted as documented', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const till = new TillPage(page);
  await till.ready();
  const cashier = new NewCashier(page);
  const counts: Record<string, number> = {};
  const lines = page.getByTestId('line');
  const change = page.getByTestId('change');
  const [first, second, third] = (await till.goods()).map(({ barcode }) => barcode);
  const manager = person('MANAGER');

  for (const code of [first, second, third]) await till.scan(code ?? '');
  await expect(lines).toHaveCount(3);
  await cashier.press('F10');
  await expect(change).toBeVisible();
  counts['Sale of three scanned goods, exact cash'] = cashier.counted();

  await cashier.press('F6');
  await cashier.type('ban');
  await cashier.press('Enter');
  await cashier.type('1.5');
  await cashier.press('Enter');
  await expect(page.locator('.line-quantity')).toHaveText('1.49');
  counts['Produce by weight, the number not known'] = cashier.counted();

  await cashier.type('3*4053');
  await cashier.enter();
  await expect(page.locator('.line-quantity').last()).toHaveText('3');
  counts['Three pieces by number'] = cashier.counted();

  await cashier.press('F2');
  await cashier.type('gar');
  await expect(page.getByRole('dialog')).toContainText(/Garlic.*\$0\.79/);
  await cashier.press('Esc');
  await expect(page.getByRole('dialog')).toBeHidden();
  counts['What does it cost?'] = cashier.counted();

  await till.scan(first ?? '');
  await expect(lines).toHaveCount(3);
  await cashier.press('F4');
  await expect(lines).toHaveCount(2);
  counts['Take the line just scanned out'] = cashier.counted();

  await cashier.press('⇧F3');
  await cashier.touch(page.getByRole('button', { name: '10 % off' }));
  await expect(page.getByLabel(/who approves/)).toContainText(manager.name);
  await cashier.approve(manager.pin);
  await expect(page.locator('.line-saving', { hasText: 'Damaged' })).toBeVisible();
  counts['Ten per cent off a line, approved by PIN'] = cashier.counted();

  await cashier.press('F9');
  await cashier.press('F2');
  await expect(change).toBeVisible();
  counts['Pay by card'] = cashier.counted();

  await till.scan(await till.receipt());
  await cashier.touch(page.getByRole('button', { name: 'Everything' }));
  await cashier.approve(manager.pin);
  await expect(page.getByText('Paid back', { exact: true })).toBeVisible();
  counts['Refund of a whole receipt, approved by PIN'] = cashier.counted();

  await till.scan(first ?? '');
  await expect(lines).toHaveCount(1);
  await cashier.press('F7');
  await expect(lines).toHaveCount(0);
  await cashier.press('F7');
  await expect(lines).toHaveCount(1);
  counts['Hold a basket and recall it'] = cashier.counted();

  // Shorter than the third task where the article has a barcode: the figure, the sign, and the scan.
  await cashier.type('3*');
  // A hand takes longer from the keys to the scanner than a scanner between two keys.
  await page.waitForTimeout(400);
  await till.scan(second ?? '');
  await expect(page.locator('.line-quantity').last()).toHaveText('3');
  await expect(page.getByLabel('Code or quantity x code')).toHaveValue('');
  expect(cashier.counted()).toBe(2);

  await till.payExactly();
  await cashier.press('⇧F9');
  await cashier.type('1');
  await cashier.touch(page.getByRole('button', { name: 'Close shift', exact: true }));
  await expect(page.getByRole('heading', { name: 'The shift is closed' })).toBeVisible();
  counts['Close the shift, one note in the drawer'] = cashier.counted();

  expect(counts).toEqual(documented());
});
