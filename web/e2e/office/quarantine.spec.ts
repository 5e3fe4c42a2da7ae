import { expect, type Page, test } from '@playwright/test';
import { Office, STORE } from '../shop';
import { OfficePage } from './office-page';
import { oneSale, ScriptedTill } from './scripted-till';

/** From today's first lines to the entry that this till sent. */
async function openInQuarantine(page: Page, till: ScriptedTill): Promise<void> {
  const office = new OfficePage(page);
  await office.signIn();
  await office.open('/today');
  await page
    .getByRole('region', { name: 'What needs you' })
    .getByRole('link', { name: /quarantine/i })
    .click();
  await page.locator('[data-row]', { hasText: till.name }).first().click();
}

async function decide(page: Page, button: string, reason: string, confirm: string): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /^Reason/ }).fill(reason);
  await dialog.getByRole('button', { name: confirm }).click();
  await expect(dialog).toBeHidden();
}

test('a sale whose number skips one is recorded by hand: it counts, opens as a receipt, and the trail says who', async ({
  page,
}) => {
  const api = await Office.open();
  const like = await oneSale(api);
  const till = await ScriptedTill.enrol(api, 'Skipper');
  expect(await till.send(till.opening(like.cashier), till.sale(like, 1))).toEqual(['recorded', 'number-gap']);
  await openInQuarantine(page, till);
  await expect(page.getByRole('heading', { name: 'Its number is not the till’s next' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'What came' })).toContainText(`"total": ${like.total}`);
  expect(await new OfficePage(page).violations()).toEqual([]);

  await decide(page, 'Record as it came…', 'Number 2 was lost with the old disk', 'Record it');
  await expect(page.getByText('Recorded as it came', { exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Open the receipt' }).click();
  await expect(page.getByRole('heading', { name: `Sale R${STORE}-${till.id}-3-` })).toBeVisible();
  await expect(page.getByText('chain broken')).toBeVisible();

  await page.getByRole('link', { name: 'Audit' }).first().click();
  const line = page.getByRole('listitem').filter({ hasText: 'Number 2 was lost with the old disk' });
  await expect(line).toContainText('recorded from quarantine');
  await expect(line).toContainText('put aside because Its number is not the till’s next');
  await line.getByRole('link').click();
  await expect(page.getByText('Recorded as it came', { exact: true })).toBeVisible();
});

test('an id that comes again with other content stands beside what was recorded, and can only be dismissed', async ({
  page,
}) => {
  const api = await Office.open();
  const like = await oneSale(api);
  const till = await ScriptedTill.enrol(api, 'Echo');
  const [opening, sale] = [till.opening(like.cashier), till.sale(like)];
  expect(await till.send(opening, sale)).toEqual(['recorded', 'recorded']);
  expect(await till.send(till.changed(sale, { at: 1_795_000_000_000 }))).toEqual(['id-reused']);

  await openInQuarantine(page, till);
  const both = page.getByRole('region', { name: 'Both contents' });
  await expect(both.getByRole('row', { name: /^at / })).toContainText('1795000000000');
  await expect(both.getByRole('row', { name: /^hash / })).toContainText(String(sale.hash));
  await expect(both.getByRole('row', { name: /^total / })).toHaveCount(0);
  await page.getByLabel('Only what differs').click();
  await expect(both.getByRole('row', { name: /^total / })).toContainText(String(sale.total));
  expect(await new OfficePage(page).violations()).toEqual([]);
  await expect(page.getByText('It can only be dismissed')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Record as it came…' })).toHaveCount(0);

  await decide(page, 'Dismiss…', 'The till was restored from a copy', 'Dismiss it');
  await expect(page.getByText('Dismissed', { exact: true }).last()).toBeVisible();
  await page.getByRole('link', { name: 'Audit' }).first().click();
  await expect(page.getByRole('listitem').filter({ hasText: 'The till was restored from a copy' })).toContainText(
    'dismissed from quarantine',
  );
});

test('an entry whose seal does not match shows what the seal should have been', async ({ page }) => {
  const api = await Office.open();
  const { cashier } = await oneSale(api);
  const till = await ScriptedTill.enrol(api, 'Forger');
  expect(await till.send({ ...till.opening(cashier), hash: 'f'.repeat(64) })).toEqual(['hash-wrong']);
  await openInQuarantine(page, till);
  await expect(page.getByText('"float": 10000')).toBeVisible();
  await expect(page.getByRole('region', { name: 'What is wrong' })).toContainText(/Expected[0-9a-f]{64}/);
  await expect(page.getByRole('button', { name: 'Record as it came…' })).toHaveCount(0);
});
