import { expect, test } from '@playwright/test';
import { OfficePage } from './office-page';

test('the owner sees when jobs are due, has one done now, and sees what came of it', async ({ page }) => {
  test.setTimeout(120_000);
  const office = new OfficePage(page);
  await office.signIn('OWNER');
  await office.open('/jobs');
  const facts = page.getByRole('region', { name: 'Figures of past days' });
  await expect(facts).toContainText('Next:');
  await facts.getByRole('button', { name: 'Start now: Figures of past days' }).click();
  const newest = facts.getByRole('listitem').first();
  await expect(newest).toContainText('asked for by', { timeout: 30_000 });
  await expect(newest.getByText('done', { exact: true })).toBeVisible({ timeout: 60_000 });
  await expect(facts.getByRole('button', { name: 'Stop: Figures of past days' })).toHaveCount(0);
});

test('a job is stopped, and can be started again', async ({ page }) => {
  test.setTimeout(240_000);
  const office = new OfficePage(page);
  await office.signIn('OWNER');
  await office.open('/jobs');
  const training = page.getByRole('region', { name: 'Training of the forecast' });
  await training.getByRole('button', { name: 'Start now: Training of the forecast' }).click();
  await training.getByRole('button', { name: 'Stop: Training of the forecast' }).click({ timeout: 30_000 });
  await expect(training.getByText('stopped', { exact: true }).first()).toBeVisible({ timeout: 180_000 });
  await expect(training.getByRole('button', { name: 'Start now: Training of the forecast' })).toBeEnabled();
});

test('jobs are for the owner only', async ({ page }) => {
  const office = new OfficePage(page);
  await office.arrive('MANAGER');
  await expect(page.getByRole('link', { name: 'Jobs' })).toHaveCount(0);
});
