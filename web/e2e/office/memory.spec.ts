import { randomUUID } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { Office, STORE } from '../shop';
import { OfficePage } from './office-page';

const WORKFLOW = `/api/stores/${STORE}/workflows/inventory-manager`;

interface Run {
  id: string;
  state: 'RUNNING' | 'WAITING' | 'DONE' | 'FAILED' | 'CANCELLED';
  proposals: string[];
  question?: { answers: string[] } | null;
}

/** What the runs so far proposed and nobody has decided yet. */
async function undecided(manager: Office): Promise<string | undefined> {
  const { runs } = await manager.call<{ runs: { id: string }[] }>('GET', WORKFLOW);
  for (const { id } of runs) {
    const { run } = await manager.call<{ run: Run }>('GET', `${WORKFLOW}/runs/${id}`);
    for (const proposal of run.proposals) {
      const sheet = await manager.call<{ proposal: { state: string } }>(
        'GET',
        `/api/stores/${STORE}/proposals/${proposal}`,
      );
      if (sheet.proposal.state === 'OPEN') return proposal;
    }
  }
  return undefined;
}

/** Lets the agent run to its end, answering for whoever it asks. */
async function runOnce(manager: Office): Promise<void> {
  const id = randomUUID();
  await manager.call('POST', `${WORKFLOW}/runs`, { id });
  await expect(async () => {
    const { run } = await manager.call<{ run: Run }>('GET', `${WORKFLOW}/runs/${id}`);
    if (run.state === 'WAITING')
      await manager.call('POST', `${WORKFLOW}/runs/${id}/answer`, { answer: run.question?.answers[0] });
    expect(run.state).toBe('DONE');
  }).toPass({ timeout: 200_000, intervals: [1_000] });
}

/** A proposal of the agent's that a manager turned down, with the reason. */
async function turnedDown(reason: string): Promise<string> {
  const manager = await Office.open('MANAGER');
  let proposal = await undecided(manager);
  if (proposal === undefined) {
    await runOnce(manager);
    proposal = await undecided(manager);
  }
  if (proposal === undefined) throw new Error('the inventory manager proposed nothing');
  await manager.call('POST', `/api/stores/${STORE}/proposals/${proposal}/reject`, { reason });
  return proposal;
}

/** What is remembered of a proposal. */
function episode(page: Page, proposal: string) {
  return page
    .getByRole('region', { name: 'What it remembers' })
    .getByRole('listitem')
    .filter({ has: page.locator(`a[href$="/proposals/${proposal}"]`) });
}

test('what the agent remembers is read by a buyer, and corrected, set aside and deleted by a manager', async ({
  page,
}) => {
  test.setTimeout(300_000);
  const proposal = await turnedDown('The cold room is full.');
  const office = new OfficePage(page);
  await office.signIn('BUYER');
  await office.open('/inventory-manager');
  const remembered = episode(page, proposal);
  await expect(remembered).toContainText('The cold room is full.');
  await expect(remembered).toContainText('turned down');
  await expect(remembered.getByRole('button')).toHaveCount(0);

  await page.context().clearCookies();
  await office.signIn('MANAGER');
  await office.open('/inventory-manager');
  await remembered.getByRole('button', { name: /^Correct / }).click();
  await page.getByRole('textbox', { name: 'Why it was decided so' }).fill('The cold room was full, this once.');
  await page.getByRole('switch', { name: 'The next run goes by it' }).click();
  expect(await office.violations()).toEqual([]);
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(remembered).toContainText('The cold room was full, this once.');
  await expect(remembered).toContainText('set aside');
  await expect(remembered).toContainText('corrected');
  await page.reload();
  await expect(remembered).toContainText('set aside');
  expect(await office.violations()).toEqual([]);

  await page.setViewportSize({ width: 360, height: 740 });
  expect(await office.sideways()).toBeLessThanOrEqual(0);
  await remembered.getByRole('button', { name: /^Correct / }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Delete from memory' }).click();
  await expect(remembered).toHaveCount(0);
  await office.open(`/proposals/${proposal}`);
  await expect(page.getByText('The cold room is full.')).toBeVisible();
});
