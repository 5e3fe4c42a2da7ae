import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { picture } from '../picture';
import { Office, person, STORE } from '../shop';
import { TillPage } from './till-page';

const VERIFIER = fileURLToPath(new URL('../../../deploy/verify/journal.mjs', import.meta.url));

/** The amount in a row of the report, by its heading. */
async function row(till: TillPage, heading: string): Promise<number> {
  const text = await till.page.getByRole('row', { name: heading }).last().textContent();
  return Math.round(Number(text?.replace(/[^\d.]/g, '')) * 100);
}

async function move(till: TillPage, kind: string, amount: string, reason: string): Promise<void> {
  const { page } = till;
  await page.keyboard.press('Shift+F7');
  await page.getByRole('button', { name: kind }).click();
  await page.getByLabel('Amount').fill(amount);
  await page.getByLabel(/^Reason/).fill(reason);
}

test('the drawer agrees to the cent after a shift of sales, a drop, change from the safe and a paid-out', async ({
  page,
}) => {
  const lead = person('SHIFT_LEAD');
  const till = new TillPage(page);
  await till.ready();
  const [good] = await till.goods();
  await till.scan(good?.barcode ?? '');
  await till.payExactly();
  // A cashier may not; who may, allows it on the spot, and the basket in front stays.
  await till.scan(good?.barcode ?? '');
  await page.keyboard.press('Shift+F7');
  await page.getByLabel('Amount').fill('40');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Why? The books need a reason.')).toBeVisible();
  await expect(page.getByLabel(/^Reason/)).toBeFocused();
  await page.keyboard.press('Escape');
  await move(till, 'Drop to the safe', '40', 'Too much in it');
  await picture(page, 'drop');
  await page.getByLabel(/Drop \$40.00/).selectOption({ label: lead.name });
  await page.getByLabel(`PIN of ${lead.name}`).fill(lead.pin);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Dropped to the safe.')).toBeVisible();
  await expect(page.getByTestId('line')).toHaveCount(1);
  await page.keyboard.press('F4');

  await page.keyboard.press('Shift+F8');
  await till.signIn(lead);
  await expect(page.getByText('Ready.')).toBeVisible();
  await move(till, 'Paid in', '10', 'Quarters');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Paid in.')).toBeVisible();
  await move(till, 'Paid out', '4.50', 'Window cleaner');
  await page.getByRole('button', { name: 'Pay $4.50 out' }).click();
  await expect(page.getByText('Paid out.')).toBeVisible();

  await page.keyboard.press('Shift+F6');
  await expect(page.getByRole('heading', { name: /X report/ })).toBeVisible();
  const taken = await row(till, 'Taken: Cash');
  expect(await row(till, 'Should be there: Cash')).toBe(10_000 + taken - 4_000 + 1_000 - 450);
  await picture(page, 'x-report');
  await page.keyboard.press('Escape');

  await page.keyboard.press('Shift+F9');
  await page.getByRole('button', { name: 'Close shift' }).last().click();
  await expect(page.getByRole('heading', { name: 'The shift is closed' })).toBeVisible();
  await page.getByText('Z report').click();
  await expect(page.getByRole('row', { name: 'Drop to the safe' })).toContainText('40.00');
  await picture(page, 'z-report', { fullPage: true });

  // What the till exports and what the office exports are one journal, and hold by themselves.
  await page.getByRole('button', { name: /Done/ }).click();
  await till.signIn(lead);
  await till.openShift('0');
  await till.allSent();
  const exported = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: /journal/i }).click();
  const own = test.info().outputPath('till.ndjson');
  await (await exported).saveAs(own);
  const office = await Office.open();
  const kept = test.info().outputPath('office.ndjson');
  writeFileSync(kept, await office.text(`/api/stores/${STORE}/tills/${till.id}/journal`));
  const verify = (file: string) => execFileSync(process.execPath, [VERIFIER, file], { encoding: 'utf8' });
  expect(verify(own)).toContain('0 faults');
  expect(verify(kept)).toBe(verify(own));
});
