import type { Reporter, TestModule } from 'vitest/node';
import { SCHEMAS, schemasPresent } from './open-data/schemas.ts';
import { DOCUMENTS, present } from './real-documents/documents.ts';

/**
 * Says what was skipped for want of the real documents or of published schemas, then prints one last plain line, `12 passed, 0 failed, 1 skipped`, for
 * programs that read the end of the output.
 */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const count = { passed: 0, failed: errors.length, skipped: 0 };
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      for (const test of tests) {
        const { state } = test.result();
        if (state !== 'pending') count[state] += 1;
      }
      // A file that fails to load has no tests of its own to count.
      if (module.state() === 'failed' && !tests.some((test) => test.result().state === 'failed')) count.failed += 1;
    }
    if (!present && count.skipped > 0)
      process.stdout.write(
        `\nThe real documents are not in ${DOCUMENTS}: their tests are skipped. MINGZHANG_DOCUMENTS names another folder.`,
      );
    if (!schemasPresent && count.skipped > 0)
      process.stdout.write(
        `\nThe schemas of Data Package 2.0 are not in ${SCHEMAS}: the data package is not validated. MINGZHANG_SCHEMAS names the folder over it.`,
      );
    process.stdout.write(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`);
  }
}
