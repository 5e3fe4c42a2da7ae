import { expect, type Page, test } from '@playwright/test';
import { violations } from '../accessible';
import { SERVER } from '../shop';
import { filesOf } from './disk';
import { TillPage } from './till-page';
import { Wire } from './wire';

async function accessible(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([]);
}

test.use({ serviceWorkers: 'allow' });

test('only one window sells; the second says so and takes over when the first is closed', async ({ page, context }) => {
  const till = new TillPage(page);
  await till.ready();
  const second = await context.newPage();
  await second.goto(`${SERVER}/till/`);
  await expect(second.getByText('The till is open in another window')).toBeVisible();
  await page.close();
  await expect(second.getByText('Who is at the till?')).toBeVisible();
});

test('is a page that can be installed: manifest, icons of the sizes asked for, its own scope', async ({ page }) => {
  await page.goto(`${SERVER}/till/`);
  await page.evaluate(() => navigator.serviceWorker.ready);
  const devtools = await page.context().newCDPSession(page);
  const { errors, data } = await devtools.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  const manifest = JSON.parse(data ?? '{}') as {
    start_url: string;
    display: string;
    icons: { src: string; sizes: string; type: string; purpose: string }[];
  };
  expect(manifest).toMatchObject({ id: '/till/', start_url: '/till/', scope: '/till/', display: 'fullscreen' });
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  // A test's window is a private one, from which Chromium installs nothing; nothing else may be in the way.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((error) => error !== 'in-incognito')).toEqual([]);
  for (const purpose of ['any', 'maskable']) {
    const sizes = manifest.icons.filter((icon) => icon.purpose === purpose).map((icon) => icon.sizes);
    expect(sizes).toEqual(expect.arrayContaining(['192x192', '512x512']));
  }
  for (const { src, sizes } of manifest.icons.filter((icon) => icon.type === 'image/png')) {
    const side = await page.evaluate(async (address) => {
      const image = new Image();
      image.src = address;
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, `/till/${src}`);
    expect(side).toBe(sizes);
  }
});

test('opens and sells with the server dead, and sends when it lives again', async ({ page }) => {
  const wire = new Wire();
  await wire.mend();
  try {
    const till = new TillPage(page);
    till.address = wire.address;
    await till.ready();
    await till.allSent();
    const [first] = await till.goods();
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state))
      .toBe('activated');
    await wire.cut();
    await page.reload();
    await till.signIn();
    await till.scan(first?.barcode ?? '');
    // A scan waits until somebody has signed in; a key that takes money does not.
    await expect(page.getByTestId('line')).toHaveCount(1);
    await till.payExactly();
    await expect(page.getByTestId('unsent')).toHaveText('1 not yet sent');
    await expect(page.getByTestId('online')).toContainText('Offline');
    await wire.mend();
    await till.allSent();
    expect(await till.entriesOnServer()).toBe(2);
  } finally {
    await wire.cut();
  }
});

test('opens and sells with the server out of reach', async ({ page, context }) => {
  const till = new TillPage(page);
  await page.clock.install();
  await till.ready();
  await till.allSent();
  expect(await filesOf(page)).toEqual([expect.stringMatching(/^price-book-.*\.gz$/)]);
  // Unzipped when nobody waits for it.
  await page.clock.runFor(15_000);
  await expect.poll(() => filesOf(page)).toEqual([expect.stringMatching(/^price-book-.*\.book$/)]);
  const [first] = await till.goods();
  await page.evaluate(() => navigator.serviceWorker.ready);
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state))
    .toBe('activated');
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByText('Who is at the till?')).toBeVisible();
  await till.scan(first?.barcode ?? '');
  await expect(page.getByText('1 scan waits')).toBeVisible();
  await till.signIn();
  await expect(page.getByTestId('line')).toHaveCount(1);
  await till.payExactly();
  await expect(page.getByTestId('unsent')).toHaveText('1 not yet sent');
  await context.setOffline(false);
  await till.allSent();
});

test.describe('before the page is kept on the till', () => {
  test.use({ serviceWorkers: 'block' });

  test('a page that opened does everything, with no file of it to be had any more', async ({ page }) => {
    const till = new TillPage(page);
    await till.enrol();
    await page.route('**/till/assets/**', (route) => route.abort());
    await till.signIn();
    await till.openShift();
    await page.keyboard.press('F1');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    const [first] = await till.goods();
    await till.scan(first?.barcode ?? '');
    const code = await till.payExactly();
    await till.scan(code);
    await expect(page.getByRole('heading', { name: `Refund of ${code}` })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByLabel('Language').selectOption('es');
    await expect(page.getByRole('heading', { name: 'Ajustes' })).toBeVisible();
    await page.getByLabel('Idioma').selectOption('en');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Shift+F9');
    await page.getByRole('button', { name: 'Close shift', exact: true }).last().click();
    await expect(page.getByRole('heading', { name: 'The shift is closed' })).toBeVisible();
  });
});

for (const scheme of ['light', 'dark'] as const) {
  test(`every screen can be used by everybody, ${scheme}`, async ({ page }) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    const till = new TillPage(page);
    await page.goto(`${SERVER}/till/`);
    await expect(page.getByLabel('Code')).toBeVisible();
    await accessible(page);
    await till.enrol();
    await accessible(page);
    await till.signIn();
    await expect(page.getByLabel('Change in the drawer')).toBeVisible();
    await accessible(page);
    await till.openShift();
    await accessible(page);
    const [first] = await till.goods();
    await till.scan(first?.barcode ?? '');
    await till.scan('2999999999998');
    await expect(page.locator('.line-wrong')).toBeVisible();
    await accessible(page);
    await page.keyboard.press('F4');
    for (const key of ['F1', 'F2', 'F3', 'F9', 'Shift+F2', 'Shift+F4', 'Shift+F9']) {
      await page.keyboard.press(key);
      await expect(page.getByRole('dialog')).toBeVisible();
      await accessible(page);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
    await page.getByRole('button', { name: 'Settings' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await accessible(page);
    await page.keyboard.press('Escape');
    await till.payExactly();
    await page.getByRole('button', { name: 'Receipt', exact: true }).click();
    await expect(page.getByRole('article')).toBeVisible();
    await accessible(page);
    await page.getByRole('button', { name: 'Refund', exact: true }).click();
    await expect(page.getByRole('heading', { name: /^Refund of/ })).toBeVisible();
    await page.getByRole('button', { name: 'Everything' }).click();
    await expect(page.getByRole('button', { name: 'Approve' })).toBeVisible();
    await accessible(page);
    await page.keyboard.press('Escape');
    await till.cardAnswers('time-out');
    await till.scan(first?.barcode ?? '');
    await page.keyboard.press('F9');
    await page.keyboard.press('F2');
    await expect(page.getByRole('button', { name: 'Ask the terminal again' })).toBeEnabled();
    await accessible(page);
    await page.keyboard.press('Escape');
    await expect(page.getByText('The card terminal has not answered yet')).toBeVisible();
    await accessible(page);
    await page.keyboard.press('Shift+F9');
    await page.getByRole('button', { name: 'Close shift', exact: true }).last().click();
    await expect(page.getByRole('heading', { name: 'The shift is closed' })).toBeVisible();
    await accessible(page);
  });
}
