import { expect, test } from '@playwright/test';
import { Office, STORE } from '../shop';
import { OfficePage } from './office-page';
import { oneSale, ScriptedTill } from './scripted-till';

interface Listed {
  receipts: { id: string }[];
}

/** Every place of the office, one of each kind opened. */
async function places(): Promise<string[]> {
  const office = await Office.open();
  const { receipts } = await office.call<Listed>('GET', `/api/stores/${STORE}/receipts`);
  const { products } = await office.call<{ products: { id: number }[] }>('GET', `/api/stores/${STORE}/products`);
  const { orders } = await office.call<{ orders: { id: string }[] }>('GET', `/api/stores/${STORE}/orders`);
  const { proposals } = await office.call<{ proposals: { id: string }[] }>('GET', `/api/stores/${STORE}/proposals`);
  const suppliers = await office.call<{ id: number }[]>('GET', `/api/stores/${STORE}/suppliers`);
  const { mails } = await office.call<{ mails: { id: string }[] }>('GET', `/api/stores/${STORE}/outbox`);
  const { counts } = await office.call<{ counts: { id: string }[] }>('GET', `/api/stores/${STORE}/counts`);
  return [
    '/today',
    '/days',
    '/assistant',
    '/forecast',
    `/forecast?product=${products[0]?.id}`,
    '/receipts',
    `/receipts/${receipts[0]?.id}`,
    '/products?query=banana',
    `/products/${products[0]?.id}`,
    '/assortment',
    '/products?carried=NOT_HERE',
    '/competitors',
    '/competitors?view=shops',
    '/orders',
    ...orders.slice(0, 3).map(({ id }) => `/orders/${id}`),
    '/proposals?state=ALL',
    ...proposals.slice(0, 3).map(({ id }) => `/proposals/${id}`),
    '/invoices',
    '/invoices/new',
    '/claims',
    `/orders/new?supplier=${suppliers[0]?.id}`,
    `/orders/brought?supplier=${suppliers[0]?.id}`,
    '/inventory-manager',
    '/policies',
    '/suppliers',
    `/suppliers/${suppliers[0]?.id}`,
    '/order-policies',
    '/recalls',
    '/promotions',
    '/promotions?view=calendar',
    '/promotions/1',
    '/products/new',
    '/departments',
    '/departments/1',
    '/promotions/new',
    '/coupons',
    '/restrictions',
    '/expiry?days=1',
    '/stock-value',
    '/counts',
    ...counts.slice(0, 2).flatMap(({ id }) => [`/counts/${id}`, `/counts/${id}?view=review`]),
    '/goods-out',
    '/production',
    '/production/new',
    '/transfers',
    '/outbox',
    `/outbox/${mails[0]?.id}`,
    '/quarantine',
    '/attendant',
    '/tills',
    '/across-stores?list=ON_HAND',
    '/across-stores?list=ORDERS',
    '/store-groups',
    '/staff',
    '/audit',
    '/jobs',
    '/connections',
    '/settings',
    '/receipts/00000000-0000-0000-0000-000000000000',
    '/no-such-room',
  ];
}

const DESK = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 740 };
const LOOKS = [
  ['light', DESK],
  ['dark', PHONE],
] as const;

/** Looks at the page that stands open, light and wide, then dark and narrow: each look at each page takes a second. */
async function faultless(office: OfficePage, place: string): Promise<void> {
  for (const [colorScheme, size] of LOOKS) {
    await office.look(colorScheme, size);
    const seen = `${place} in ${colorScheme}, ${size.width} wide`;
    expect.soft(await office.violations(), seen).toEqual([]);
    expect.soft(await office.sideways(), `${seen} scrolls sideways`).toBeLessThanOrEqual(0);
  }
}

test('no page has anything against WCAG 2.2 AA, light or dark, wide or narrow, and none scrolls sideways', async ({
  page,
}) => {
  test.setTimeout(600_000);
  const office = new OfficePage(page);
  await page.goto('/office/');
  await expect(page.getByLabel('Login')).toBeVisible();
  await faultless(office, 'sign-in');
  await office.look('light', DESK);
  await office.arrive();
  for (const place of await places()) {
    await office.walk(place);
    await faultless(office, place);
  }
});

test('the figures of today are what the receipts of today sum up to', async ({ page }) => {
  const api = await Office.open();
  const like = await oneSale(api);
  const till = await ScriptedTill.enrol(api, 'Early');
  expect(await till.send(till.opening(like.cashier), till.sale(like))).toEqual(['recorded', 'recorded']);
  const office = new OfficePage(page);
  await office.arrive();
  await office.settled();
  const shown = await page.getByRole('region', { name: 'Sales' }).locator('p').first().textContent();
  const zone = 'America/New_York';
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date());
  let sum = 0;
  let after: string | null | undefined;
  do {
    const query: string = `day=${day}${after ? `&after=${encodeURIComponent(after)}` : ''}`;
    const part: { receipts: { kind: string; total: number }[]; next?: string | null } = await api.call<{
      receipts: { kind: string; total: number }[];
      next?: string | null;
    }>('GET', `/api/stores/${STORE}/receipts?${query}`);
    for (const { kind, total } of part.receipts) if (kind !== 'VOID') sum += total;
    after = part.next;
  } while (after);
  expect(sum).not.toBe(0);
  const figure = new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' }).format(sum / 100);
  expect(shown).toContain(figure);
});

test('the keyboard finds, walks and opens receipts, and Esc comes back', async ({ page }) => {
  const office = new OfficePage(page);
  await office.signIn();
  await office.open('/receipts');
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox', { name: 'Find receipts' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const rows = page.locator('[data-row]');
  await expect(rows.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'As printed' })).toBeVisible();
  await page.getByRole('button', { name: 'Print' }).focus();
  await page.keyboard.press('Escape');
  await expect(page.getByText('No receipt open')).toBeVisible();
});

test('a receipt shows on today the moment it is recorded, and the figures follow', async ({ page }) => {
  const api = await Office.open();
  const { receipts } = await api.call<{ receipts: { id: string }[] }>('GET', `/api/stores/${STORE}/receipts?kind=SALE`);
  const office = new OfficePage(page);
  await office.arrive();
  await expect(page.getByText('live', { exact: true })).toBeVisible();
  const sales = page.getByRole('region', { name: 'Sales' }).locator('p').first();
  const before = (await sales.textContent()) ?? '';
  const sale = await api.call<{ left: { line: number; quantity: number }[] }>(
    'GET',
    `/api/stores/${STORE}/receipts/${receipts[20]?.id}`,
  );
  const given = await api.call<{ id: string }>('POST', `/api/stores/${STORE}/receipts/${receipts[20]?.id}/refund`, {
    lines: sale.left.slice(0, 1),
    reason: 'To be seen at once',
    tender: 'CASH',
  });
  const latest = page.getByRole('region', { name: 'Latest receipts' });
  await expect(latest.locator(`a[href$="${given.id}"]`)).toBeVisible({ timeout: 2_000 });
  await expect(sales).not.toHaveText(before);
  await latest.locator(`a[href$="${given.id}"]`).click();
  await expect(page.getByText('REFUND · To be seen at once')).toBeVisible();
});

test('says when it is not live, and is live again by itself', async ({ page, context }) => {
  const office = new OfficePage(page);
  await office.arrive();
  await expect(page.getByText('live', { exact: true })).toBeVisible();
  await context.setOffline(true);
  await page.evaluate(() => window.dispatchEvent(new Event('offline')));
  await expect(page.getByText('Not live: what you see may be out of date.')).toBeVisible({ timeout: 20_000 });
  await context.setOffline(false);
  await expect(page.getByText('live', { exact: true })).toBeVisible();
});
