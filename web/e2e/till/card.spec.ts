import { expect, test } from '@playwright/test';
import { asTill, person } from '../shop';
import { TillPage } from './till-page';

interface Found {
  sale: {
    total: number;
    rounding: number;
    tenders: { kind: string; amount: number; given?: number; change?: number }[];
  };
  refunds: { tenders: { kind: string; amount: number }[] }[];
}

test('a declined card leaves the basket as it was, and another way pays', async ({ page }) => {
  const till = new TillPage(page);
  await till.ready();
  await till.cardAnswers('decline');
  const [first] = await till.goods();
  await till.scan(first?.barcode ?? '');
  const total = (await page.getByTestId('total').textContent()) ?? '';
  await page.keyboard.press('F9');
  await expect(page.getByText(/^Simulated card terminal/)).toBeVisible();
  await page.keyboard.press('F2');
  await expect(page.getByRole('dialog').getByText('Card declined')).toBeVisible();
  await expect(page.getByTestId('due')).toHaveText(total);
  await expect(page.getByRole('list', { name: 'Taken so far' })).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('change')).toHaveText('$0.00');
  const code = await till.receipt();
  await till.allSent();
  const { sale } = await asTill<Found>(till.key, `/api/till/receipts/${code}`);
  expect(sale.tenders.map(({ kind }) => kind)).toEqual(['CASH']);
});

test('a terminal that does not answer stops every other money until it is settled, on hold and over a reload too', async ({
  page,
}) => {
  const till = new TillPage(page);
  await till.ready();
  await till.cardAnswers('time-out');
  const [first, second] = await till.goods();
  await till.scan(first?.barcode ?? '');
  await page.keyboard.press('F9');
  await page.keyboard.press('F2');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('No answer from the card terminal');
  await expect(dialog.getByRole('button', { name: 'Ask the terminal again' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByText('The card terminal has not answered yet')).toBeVisible();
  await page.keyboard.press('F10');
  await expect(dialog.getByRole('button', { name: 'Ask the terminal again' })).toBeVisible();
  await expect(page.getByTestId('change')).toBeHidden();
  await page.keyboard.press('Escape');

  await page.keyboard.press('F7');
  await till.scan(second?.barcode ?? '');
  const other = await till.payExactly();
  await till.cardAnswers('approve');
  await page.waitForTimeout(300);
  await page.reload();
  await till.signIn();
  expect(await till.receipt()).toBe(other);
  await page.keyboard.press('F7');
  await expect.poll(() => till.receipt()).not.toBe(other);
  const code = await till.receipt();
  await till.allSent();
  const { sale } = await asTill<Found>(till.key, `/api/till/receipts/${code}`);
  expect(sale.tenders).toEqual([expect.objectContaining({ kind: 'CARD', amount: sale.total })]);
  expect(await till.entriesOnServer()).toBe(3);
});

test('a sale is paid in parts, cash and card, and each is told', async ({ page }) => {
  const till = new TillPage(page);
  await till.ready();
  const goods = (await till.goods()).slice(0, 3);
  for (const { barcode } of goods) await till.scan(barcode);
  await page.keyboard.press('F9');
  await page.getByLabel('Amount given').fill('2');
  await page.keyboard.press('Enter');
  const taken = page.getByRole('list', { name: 'Taken so far' });
  await expect(taken.getByRole('listitem')).toContainText(['$2.00']);
  await page.getByLabel('Amount given').fill('1.50');
  await page.keyboard.press('F2');
  await expect(taken.getByRole('listitem')).toHaveCount(2);
  await page.keyboard.press('F2');
  await expect(page.getByTestId('change')).toHaveText('$0.00');
  const code = await till.receipt();
  await till.allSent();
  const { sale } = await asTill<Found>(till.key, `/api/till/receipts/${code}`);
  const cash = sale.tenders.filter(({ kind }) => kind === 'CASH').map(({ amount }) => amount);
  const card = sale.tenders.filter(({ kind }) => kind === 'CARD').map(({ amount }) => amount);
  expect(cash).toEqual([200]);
  expect(card).toEqual([150, sale.total + sale.rounding - 350]);
});

test('what cash and a card paid comes back as it was paid, and never more to the card than it paid', async ({
  page,
}) => {
  const till = new TillPage(page);
  await till.ready();
  for (const { barcode } of (await till.goods()).slice(0, 3)) await till.scan(barcode);
  await page.keyboard.press('F9');
  await page.getByLabel('Amount given').fill('1.50');
  await page.keyboard.press('F2');
  await expect(page.getByRole('list', { name: 'Taken so far' }).getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('F10');
  await expect(page.getByTestId('change')).toBeVisible();
  const code = await till.receipt();
  await till.allSent();
  await till.scan(code);
  await page.getByRole('button', { name: 'Everything' }).click();
  await expect(page.getByTestId('refund-parts')).toContainText('Card $1.50');
  const how = page.getByLabel('Pay back by');
  await how.selectOption('CARD');
  await expect(page.getByText('The card paid $1.50 of it')).toBeVisible();
  const lead = person('SHIFT_LEAD');
  const approver = page.getByRole('combobox', { name: /who approves/ });
  await expect(approver).toBeHidden();
  await how.selectOption('AS_PAID');
  await approver.selectOption({ label: lead.name });
  await page.getByLabel(`PIN of ${lead.name}`).fill(lead.pin);
  await page.getByRole('button', { name: 'Approve' }).click();
  await expect(page.getByText('Paid back', { exact: true })).toBeVisible();
  await till.allSent();
  const { sale, refunds } = await asTill<Found>(till.key, `/api/till/receipts/${code}`);
  const back = refunds[0]?.tenders.map(({ kind, amount }) => [kind, amount]);
  expect(back).toEqual(sale.tenders.map(({ kind, amount }) => [kind, -amount]));
});

test('goods taken out after a card has paid: too much is told, and given back before anything else', async ({
  page,
}) => {
  const till = new TillPage(page);
  await till.ready();
  const [first, second] = await till.goods();
  await till.scan(first?.barcode ?? '');
  const cheap = Number(((await page.getByTestId('total').textContent()) ?? '').slice(1));
  await till.scan(second?.barcode ?? '');
  await page.keyboard.press('F9');
  await page.getByLabel('Amount given').fill((cheap + 0.01).toFixed(2));
  await page.keyboard.press('F2');
  const taken = page.getByRole('list', { name: 'Taken so far' });
  await expect(taken.getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.keyboard.press('F4');
  await page.keyboard.press('F10');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Cards have paid $0.01 more');
  await expect(dialog.getByRole('button', { name: /Exact cash/ })).toBeHidden();
  await taken.getByRole('button', { name: 'Give back' }).click();
  await expect(dialog).toContainText('The card was paid back');
  await page.keyboard.press('Enter');
  await expect(page.getByTestId('change')).toHaveText('$0.00');
});
