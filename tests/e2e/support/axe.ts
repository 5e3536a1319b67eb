import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** Runs all rules of axe on a page. Out: one line for each violation, with the first places. */
export async function findViolations(page: Page): Promise<string[]> {
  // Given by the debugger: the policy of the site lets no script of others run in a page.
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: await readFile(AXE, 'utf8') });
  await session.detach();
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } };
    // All rules run. What they found right is not told place by place: making that and handing it over took half of the time.
    const { violations } = await axe.run({ resultTypes: ['violations'] });
    return violations.map(({ id, help, nodes }) => {
      const places = nodes.slice(0, 3).map((node) => node.html.slice(0, 160));
      return `${id} (${nodes.length}): ${help} ${places.join(' | ')}`;
    });
  });
}
