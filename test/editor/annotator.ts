import type { Workbench } from './workbench.ts';

/** Says who decides, if it is asked: only the first decision asks. */
export async function answerName(page: Workbench['page']): Promise<void> {
  const input = page.locator('.quick-input-widget input.input');
  const isAsked = await input.waitFor({ timeout: 2000 }).then(
    () => true,
    () => false,
  );
  if (!isAsked) return;
  await input.fill('Layla ليلى');
  await page.keyboard.press('Enter');
}
