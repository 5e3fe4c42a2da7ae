import { expect, type Page } from '@playwright/test';
import { violations } from '../accessible';
import { picture } from '../picture';
import { type Office, person, STORE } from '../shop';
import { TillPage } from './till-page';
import { awkward } from './touch';

const SIZES = [
  { width: 1024, height: 768 },
  { width: 768, height: 1024 },
  { width: 360, height: 740 },
];

/** Looks at the screen that stands in every size, light and dark: nothing too small, cut, overlapping or unreadable. */
export async function faultless(page: Page, name: string): Promise<void> {
  const before = page.viewportSize() ?? { width: 1024, height: 768 };
  for (const size of SIZES) {
    await page.setViewportSize(size);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await picture(page, `${name}-${size.width}-${colorScheme}`);
    }
    expect.soft(await awkward(page), `${name}, ${size.width} wide`).toEqual([]);
    expect.soft(await violations(page), `${name}, ${size.width} wide`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
  await page.setViewportSize(before);
}

/** A till that a cashier has opened and the office then gave to customers. */
export async function selfCheckout(page: Page, office: Office, bagCode: string | null = null): Promise<TillPage> {
  const till = new TillPage(page);
  await till.ready();
  await given(till, office, bagCode);
  return till;
}

export async function given(till: TillPage, office: Office, bagCode: string | null): Promise<void> {
  await office.call('POST', `/api/stores/${STORE}/tills/${till.id}/mode`, { mode: 'SELF', bagCode });
  await expect(till.page.getByRole('button', { name: /Welcome/ })).toBeVisible({ timeout: 15_000 });
}

/** Staff say who they are in the dialog that is open. */
export async function withPin(page: Page, role: string): Promise<void> {
  const who = person(role);
  await page.getByLabel(/who approves|^Who helps here/).selectOption({ label: who.name });
  await page.getByLabel(`PIN of ${who.name}`).fill(who.pin);
  await page.keyboard.press('Enter');
}
