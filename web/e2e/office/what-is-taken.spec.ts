import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { picture } from '../picture';
import { asTill, Office, STORE } from '../shop';
import { TillPage } from '../till/till-page';
import { OfficePage } from './office-page';

interface Found {
  sale: { taxes: { amount: number }[]; tenders: { kind: string }[] };
}

const PATH = `/api/stores/${STORE}`;

/** A till of its own beside the office, in a browser of its own. */
async function tillBeside(browser: Browser): Promise<TillPage> {
  const till = new TillPage(await (await browser.newContext()).newPage());
  await till.ready();
  return till;
}

/** The office's page as it is on a phone at night, checked and kept. */
async function onAPhoneAtNight(office: OfficePage, page: Page, shot: string, at?: Locator): Promise<void> {
  await office.look('dark', { width: 360, height: 740 });
  await at?.evaluate((part) => part.scrollIntoView({ block: 'start' }));
  expect(await office.sideways()).toBe(0);
  expect(await office.violations()).toEqual([]);
  await picture(page, `${shot}-narrow-dark`);
  await office.look('light', { width: 1280, height: 800 });
}

test('what benefits may pay for is said of a product and of a department, and SNAP pays for it at a till within seconds', async ({
  page,
  browser,
}) => {
  const till = await tillBeside(browser);
  const { rules } = await till.book();
  const taxed = rules.taxes.flatMap(({ id, components }) => (components.some(({ ppm }) => ppm > 0) ? [id] : []));
  const soap = (await till.goods()).find((good) => taxed.includes(good.tax) && !good.eligible);
  if (!soap) throw new Error('the demo shop has nothing taxed that benefits may not pay for');
  await till.scan(soap.barcode);
  await till.page.keyboard.press('F9');
  await expect(till.page.getByRole('button', { name: /SNAP EBT: nothing eligible/ })).toBeDisabled();
  await till.page.keyboard.press('Escape');
  await till.page.keyboard.press('Delete');

  const office = new OfficePage(page);
  await office.signIn('MANAGER');
  await office.open(`/products/${soap.id}`);
  const panel = page.getByRole('region', { name: 'Paid with benefits' });
  const dialog = page.getByRole('dialog');
  try {
    await expect(panel.getByText('not eligible')).toHaveCount(2);
    await panel.getByRole('button', { name: 'Change eligibility' }).click();
    await expect(dialog.getByRole('button', { name: 'Publish to the tills' })).toBeDisabled();
    await dialog.getByRole('checkbox', { name: 'SNAP EBT' }).press('Space');
    expect(await office.violations()).toEqual([]);
    await picture(page, 'eligible');
    await dialog.getByRole('button', { name: 'Publish to the tills' }).click();
    await expect(panel.getByText('eligible', { exact: true })).toBeVisible();
    await expect(page.getByText(new RegExp(`${await nameOf(till)}: has it`))).toBeVisible({ timeout: 10_000 });
    await panel.scrollIntoViewIfNeeded();
    await picture(page, 'product', { fullPage: true });
    await onAPhoneAtNight(office, page, 'product', panel);

    await till.scan(soap.barcode);
    await till.page.keyboard.press('F9');
    await till.page.keyboard.press('F3');
    await expect(till.page.getByTestId('change')).toBeVisible();
    const code = await till.receipt();
    await till.allSent();
    const { sale } = await asTill<Found>(till.key, `/api/till/receipts/${code}`);
    expect(sale.tenders.map(({ kind }) => kind)).toEqual(['SNAP']);
    expect(sale.taxes.reduce((sum, { amount }) => sum + amount, 0)).toBe(0);
  } finally {
    const api = await Office.open();
    await api.call('PUT', `${PATH}/products/${soap.id}/eligible`, { eligible: [] });
  }

  await page.goto(page.url().replace(/\/products\/.*/, '/products'));
  await page.getByRole('button', { name: 'Benefits by department' }).click();
  const api = await Office.open();
  const departments = await api.call<{ id: number; name: string; products: number }[]>('GET', `${PATH}/departments`);
  const household = departments.find(({ id }) => id === soap.department);
  if (!household) throw new Error('the soap is in no department');
  const share = () => api.call<{ eligible: { WIC: number } }>('GET', `${PATH}/departments/${household.id}/eligible`);
  expect((await share()).eligible.WIC).toBe(0);
  const publish = dialog.getByRole('button', { name: 'Publish to the tills' });
  await expect(publish).toBeDisabled();
  await dialog.getByRole('combobox', { name: 'Department' }).fill(household.name);
  await page.getByRole('option', { name: household.name }).click();
  await dialog.getByRole('radio', { name: 'WIC' }).check();
  await expect(dialog).toContainText(`WIC pays for 0 of ${household.products} now.`);
  await expect(dialog).toContainText(`${household.products} products would change.`);
  expect(await office.violations()).toEqual([]);
  await picture(page, 'by-department');
  await onAPhoneAtNight(office, page, 'by-department');
  try {
    await publish.click();
    await expect(dialog).toContainText(`WIC pays for ${household.products} of ${household.products} now.`);
    await expect(dialog).toContainText('Nothing would change.');
    expect((await share()).eligible.WIC).toBe(household.products);
    await till.scan(soap.barcode);
    await till.page.keyboard.press('F9');
    await expect(till.page.getByRole('button', { name: /^WIC(?!: nothing)/ })).toBeEnabled();
  } finally {
    await dialog.getByRole('radio', { name: 'none of them' }).check();
    await publish.click();
    await expect.poll(async () => (await share()).eligible.WIC).toBe(0);
    await till.page.context().close();
  }
});

test('a store says what it takes, and its tills offer that alone', async ({ page, browser }) => {
  const till = await tillBeside(browser);
  const [good] = await till.goods();
  const voucher = till.page.getByRole('button', { name: /voucher/i });
  await till.scan(good?.barcode ?? '');
  await till.page.keyboard.press('F9');
  await expect(voucher).toBeVisible();
  await till.page.keyboard.press('Escape');
  await till.page.keyboard.press('Delete');

  const office = new OfficePage(page);
  await office.signIn('MANAGER');
  await office.open('/settings');
  const panel = page.getByRole('region', { name: 'What is taken' });
  const save = panel.getByRole('button', { name: 'Save what is taken' });
  await expect(save).toBeDisabled();
  try {
    await panel.getByRole('checkbox', { name: 'Voucher' }).press('Space');
    await expect(panel).toContainText('No longer taken: Voucher');
    await save.click();
    await expect(panel.getByText(new RegExp(`${await nameOf(till)}: has it`))).toBeVisible({ timeout: 10_000 });
    await panel.scrollIntoViewIfNeeded();
    await picture(page, 'tenders');
    await onAPhoneAtNight(office, page, 'tenders', panel);
    await till.scan(good?.barcode ?? '');
    await till.page.keyboard.press('F9');
    await expect(till.page.getByRole('dialog').getByTestId('due')).toBeVisible();
    await expect(voucher).toBeHidden();
  } finally {
    await page.reload();
    await panel.getByRole('checkbox', { name: 'Voucher' }).check();
    await save.click();
    await expect(save).toBeDisabled();
    await till.page.context().close();
  }
});

test('a rate is changed for a coming day after what it changes was seen, and taken back before that day', async ({
  page,
}) => {
  const office = new OfficePage(page);
  await office.signIn('MANAGER');
  await office.open('/settings');
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Settings' })).toBeInViewport();
  const panel = page.getByRole('region', { name: 'Taxes' });
  const change = panel.getByRole('button', { name: /^Change the rate of/ }).first();
  const row = panel.getByRole('listitem').first();
  const now = /([\d.]+%)/.exec((await row.textContent()) ?? '')?.[1] ?? '';
  await change.click();
  const dialog = page.getByRole('dialog');
  const day = dialog.getByLabel('From this day on');
  const tomorrow = await day.inputValue();
  const later = new Date(Date.parse(tomorrow) + 40 * 86_400_000).toISOString().slice(0, 10);
  await dialog.getByLabel('New rate').fill('a lot');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Type an amount.')).toBeVisible();
  await dialog.getByLabel('New rate').fill('9.125');
  await day.fill('2025-01-01');
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText(`${now} before`);
  await expect(dialog).toContainText('9.125% after');
  await dialog.getByRole('button', { name: 'Enter the change' }).click();
  // The server's answer stands at the field, with what would be allowed.
  await expect(dialog.getByText(new RegExp(`Allowed: ${tomorrow} to `))).toBeVisible();
  await day.fill(later);
  await dialog.getByRole('button', { name: 'See what it changes' }).click();
  await expect(dialog).toContainText('in every store of the chain');
  await expect(dialog.getByRole('region', { name: 'Concerns' }).getByRole('listitem').first()).toContainText('product');
  expect(await office.violations()).toEqual([]);
  await picture(page, 'change');
  await onAPhoneAtNight(office, page, 'change');
  await dialog.getByRole('button', { name: 'Enter the change' }).click();
  await expect(panel).toContainText(/9\.125% from .* on/);
  await panel.scrollIntoViewIfNeeded();
  await picture(page, 'taxes');
  await onAPhoneAtNight(office, page, 'taxes', panel);
  await panel
    .getByRole('button', { name: /^Take back the change/ })
    .last()
    .click();
  await expect(dialog).toContainText('9.125% before');
  await expect(dialog).toContainText(`${now} after`);
  await dialog.getByRole('button', { name: 'Take back' }).click();
  await expect(panel).not.toContainText('9.125%');
});

/** What the office calls a till. */
async function nameOf(till: TillPage): Promise<string> {
  const api = await Office.open();
  const tills = await api.call<{ id: number; name: string }[]>('GET', `${PATH}/tills`);
  return tills.find(({ id }) => id === till.id)?.name ?? '';
}
