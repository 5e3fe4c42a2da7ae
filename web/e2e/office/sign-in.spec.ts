import { expect, test } from '@playwright/test';
import { Office, person, STORE } from '../shop';
import { OfficePage } from './office-page';

test('a wrong password is said, the right one opens the store, and signing out closes it', async ({ page }) => {
  const office = new OfficePage(page);
  const manager = person('MANAGER');
  await page.goto('/office/');
  await office.fillIn(manager.login, 'not the password');
  await expect(page.getByRole('alert')).toContainText('Login or password is wrong');
  await office.fillIn(manager.login, manager.password);
  await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();
  await expect(page.getByText('Demo shop: simulated data')).toBeVisible();
  await page.getByRole('button', { name: `Signed in as ${manager.name}` }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByText('You are signed out.')).toBeVisible();
});

test('a login is locked after too many wrong passwords, and says until when', async ({ page }) => {
  const api = await Office.open();
  const login = `locked${Date.now() % 1_000_000}`;
  await api.call('POST', `/api/stores/${STORE}/staff`, {
    login,
    name: 'Lena Lock',
    password: 'willow-heron-311',
    pin: '4711',
    role: 'CASHIER',
    stores: [STORE],
  });
  const office = new OfficePage(page);
  await page.goto('/office/');
  const refusal = page.getByRole('alert');
  for (let attempt = 0; attempt < 12; attempt++) {
    await office.fillIn(login, `wrong-${attempt}`);
    await expect(page.getByRole('button', { name: 'Sign in' })).toBeEnabled();
    await expect(refusal).toBeVisible();
    if ((await refusal.textContent())?.includes('locked')) break;
  }
  await expect(refusal).toContainText('This login is locked.');
  await expect(refusal).toContainText(/It opens at .+, in \d+:\d\d\./);
});

test('a session that ended asks to sign in and comes out where one was', async ({ page, context }) => {
  const office = new OfficePage(page);
  await office.signIn();
  await office.open('/tills');
  await context.clearCookies({ name: /^(SESSION|JSESSIONID|AISLE.*)$/ });
  await page.getByRole('link', { name: 'Audit' }).first().click();
  await expect(page.getByText('Your session ended.')).toBeVisible();
  const { login, password } = person('OWNER');
  await office.fillIn(login, password);
  await expect(page.getByRole('heading', { name: 'Audit' })).toBeVisible();
});

test('a cashier sees nothing of the office but the settings', async ({ page }) => {
  const office = new OfficePage(page);
  await office.arrive('CASHIER');
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Staff' })).toHaveCount(0);
});
