import { expect, type Page, test } from '@playwright/test';
import { violations } from '../accessible';
import { OfficePage } from '../office/office-page';
import { picture } from '../picture';
import { TillPage } from './till-page';

/** The cards of the attendant's page as they stand, the first first. */
async function cards(page: Page): Promise<string[]> {
  return page.locator('article h2').allInnerTexts();
}

test('a till that calls stands first on the attendant’s page within seconds, the one that waits longest before all', async ({
  browser,
  page,
}) => {
  test.setTimeout(120_000);
  const [one, two] = await Promise.all([browser.newContext(), browser.newContext()]);
  const first = new TillPage(await one.newPage());
  const second = new TillPage(await two.newPage());
  await first.ready();
  await second.ready();
  const nameOf = async (till: TillPage) => (await till.page.locator('.top-till').textContent()) ?? '';
  const [name, other] = [await nameOf(first), await nameOf(second)];

  const office = new OfficePage(page);
  await office.signIn('SHIFT_LEAD');
  await office.open('/attendant');
  const card = (of: string) => page.locator('article').filter({ has: page.getByRole('heading', { name: of }) });
  await expect(card(name)).toContainText('Free');
  // A till that another test left may wait too.
  const waiting = page.locator('article[data-standing=HELP]');
  const others = await waiting.count();

  // What goes on is said at once, not with the next quarter minute.
  const [goods] = await first.goods();
  await first.scan(goods?.barcode ?? '');
  await expect(card(name)).toContainText('Serving a customer', { timeout: 8_000 });

  await second.page.keyboard.press('Shift+F1');
  await expect(second.page.getByText(/^Staff called at/)).toBeVisible();
  await expect(card(other)).toContainText('Somebody called', { timeout: 8_000 });
  await expect(waiting).toHaveCount(others + 1);
  await expect(page.locator('li[data-waiting=true]')).toHaveCount(others + 1);
  await expect(page).toHaveTitle(`(${others + 1}) Attendant · Aisle`);
  await first.page.getByRole('button', { name: 'Call' }).click();
  await expect(page.getByText(`${others + 2} tills wait for help`)).toBeVisible({ timeout: 8_000 });
  expect((await cards(page)).slice(others, others + 2)).toEqual([other, name]);
  await expect(card(name)).toContainText(/\$\d+\.\d\d/);
  await expect(card(name).getByRole('timer')).toHaveText(/^0:\d\d$/);
  for (const [colorScheme, size] of [
    ['light', { width: 1920, height: 1080 }],
    ['dark', { width: 1280, height: 800 }],
    ['dark', { width: 360, height: 740 }],
  ] as const) {
    await office.look(colorScheme, size);
    await picture(page, `two-wait-${size.width}-${colorScheme}`);
    expect(await violations(page, 'li[data-waiting=true]')).toEqual([]);
    expect(await office.sideways()).toBeLessThanOrEqual(0);
  }

  // A call stands over a reload, and is taken back where it was made.
  await picture(second.page, 'called-at-the-counter');
  await second.page.reload();
  await second.signIn();
  await expect(second.page.getByText(/^Staff called at/)).toBeVisible();
  await second.page.getByRole('button', { name: 'No longer needed' }).click();
  await expect(card(other)).toContainText('Free', { timeout: 8_000 });
  expect((await cards(page))[others]).toBe(name);

  // Nobody sees a call of a till whose line is down, and it says so.
  await two.setOffline(true);
  await second.page.keyboard.press('Shift+F1');
  await expect(second.page.getByText(/nobody sees it/)).toBeVisible();
  await picture(second.page, 'called-offline');
  await two.setOffline(false);
  await expect(card(other)).toContainText('Somebody called', { timeout: 8_000 });
  await second.page.keyboard.press('Shift+F1');
  await first.page.keyboard.press('Shift+F1');
  await expect(waiting).toHaveCount(others, { timeout: 8_000 });
  await office.look('light', { width: 1280, height: 800 });
  await picture(page, 'nobody-waits');
  await one.close();
  await two.close();
});
