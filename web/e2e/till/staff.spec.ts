import { expect, test } from '@playwright/test';
import { person } from '../shop';
import { TillPage } from './till-page';

test('a PIN opens the till to its owner only, and wrong ones make wait, over a reload too', async ({ page }) => {
  const till = new TillPage(page);
  await till.enrol();
  const cashier = person('CASHIER');
  const wrong = { ...cashier, pin: cashier.pin === '0000' ? '1111' : '0000' };
  const message = page.getByRole('alert');
  await till.signIn(wrong);
  await expect(message).toHaveText('This PIN is not right.');
  await till.signIn(wrong);
  await expect(message).toHaveText('This PIN is not right.');
  await till.signIn(wrong);
  await expect(message).toContainText('Too many wrong PINs');
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeDisabled();
  await page.reload();
  await till.signIn(cashier);
  await expect(message).toContainText('Too many wrong PINs');
  const lead = person('SHIFT_LEAD');
  await till.signIn(lead);
  await expect(page.getByRole('heading', { name: 'Open the shift' })).toBeVisible();
  await page.keyboard.press('Shift+F8');
  await page.getByRole('button', { name: 'Lock' }).click();
  await expect(page.getByText('Who is at the till?')).toBeVisible();
  await page.waitForTimeout(5_000);
  await till.signIn(cashier);
  await expect(page.getByRole('heading', { name: 'Open the shift' })).toBeVisible();
});

test('pain 6: a shift closes whatever stands open: another hand, a red line, a silent terminal, a held basket, no line', async ({
  page,
  context,
}) => {
  const till = new TillPage(page);
  await till.enrol();
  await till.signIn(person('SHIFT_LEAD'));
  await till.openShift('0');
  await till.allSent();
  await page.keyboard.press('Shift+F8');
  await till.signIn(person('CASHIER'));
  const [first, second] = await till.goods();
  await till.cardAnswers('time-out');
  await context.setOffline(true);
  await till.scan(first?.barcode ?? '');
  await page.keyboard.press('F9');
  await page.keyboard.press('F2');
  await expect(page.getByRole('dialog')).toContainText('No answer from the card terminal');
  await page.keyboard.press('Escape');
  await page.keyboard.press('F7');
  await till.scan(second?.barcode ?? '');
  await till.scan('2999999999998');
  await page.keyboard.press('Shift+F9');
  const approver = person('SHIFT_LEAD');
  await page.getByRole('combobox', { name: /who approves/ }).selectOption({ label: approver.name });
  await page.getByLabel(`PIN of ${approver.name}`).fill(approver.pin);
  await page.getByRole('button', { name: 'Approve' }).click();
  await expect(page.getByRole('heading', { name: 'The shift is closed' })).toBeVisible();
  await page.getByRole('button', { name: 'Done' }).click();
  await context.setOffline(false);
  await till.signIn();
  await till.openShift('0');
  await page.keyboard.press('F8');
  await expect(page.getByRole('dialog').getByRole('listitem')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await till.allSent();
  expect(await till.entriesOnServer()).toBe(3);
});
