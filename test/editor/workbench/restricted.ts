/** Restricted Mode: the folder's authors are not trusted, and a model is safe to look at all the same. */
import assert from 'node:assert/strict';
import type { Checks } from './checks.ts';
import type { Workbench } from './workbench.ts';

export async function useRestricted(workbench: Workbench, checks: Checks): Promise<void> {
  const { page, picture } = workbench;
  await checks.check('finds faults in Restricted Mode', async () => {
    // Some versions of VS Code ask first; whoever says no is in Restricted Mode.
    const no = page.getByRole('button', { name: /No, I don't trust/ });
    await page.addLocatorHandler(no, () => no.click());
    await page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
    await workbench.openFile('webcare.ea');
    await page.locator('.squiggly-warning, .squiggly-error').first().waitFor();
  });
  await checks.check('draws in Restricted Mode', async () => {
    await workbench.command('EA: Open Preview to the Side');
    await picture.locator('text', { hasText: 'WebCare' }).first().waitFor();
    await checks.picture('restricted');
  });
  await checks.check('takes å, ä and ö for letters in Restricted Mode', async () => {
    // What VS Code marks there in languages of which it does not know better.
    assert.equal(await page.locator('.view-overlays .unicode-highlight').count(), 0);
  });
}
