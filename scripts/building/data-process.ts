import { writeData } from '../../src/data/index.ts';
import { buildLocale, wordProblems } from '../../src/i18n/index.ts';
import { complain, describeFailure, EXIT } from '../command-line/index.ts';
import { KeptBytes } from './kept-bytes.ts';
import { KEPT, type Kept } from './kept-pages.ts';

/** Writes the data files of a portal for the process that started this one, and tells it which they are. Arguments: the folder, and the address of their page where it is known. */

const [, , folder = '', home = ''] = process.argv;
wordProblems(buildLocale());
// Nobody would take what is made when the one has gone that waits for it.
process.once('disconnect', () => process.exit(EXIT.failed));
try {
  const told = process.env[KEPT];
  const kept = told ? await KeptBytes.open(JSON.parse(told) as Kept, 'rows') : null;
  const files = await writeData(folder, home === '' ? null : home, kept?.keep);
  await kept?.close();
  process.send?.(files, () => process.disconnect());
  process.removeAllListeners('disconnect');
} catch (error) {
  const { text, code } = describeFailure(error, buildLocale());
  complain(text);
  process.exit(code);
}
