import { writeData } from '../../src/data/index.ts';
import { buildLocale, wordProblems } from '../../src/i18n/index.ts';
import { complain, describeFailure, EXIT } from '../command-line/index.ts';
import { KeptBytes } from './kept-bytes.ts';
import { toldKept } from './kept-pages.ts';

/** Writes the data files of a portal for the process that started this one, and tells it which they are. Arguments: the folder, and the address of their page where it is known. */

const [, , folder = '', home = ''] = process.argv;
wordProblems(buildLocale());
// Nobody would take what is made when the one has gone that waits for it.
process.once('disconnect', () => process.exit(EXIT.failed));
try {
  const place = toldKept();
  const kept = place && (await KeptBytes.open(place, 'rows'));
  const files = await writeData(folder, home === '' ? null : home, kept?.keep);
  await kept?.close();
  process.send?.(files, () => process.disconnect());
  process.removeAllListeners('disconnect');
} catch (error) {
  const { text, code } = describeFailure(error, buildLocale());
  complain(text);
  process.exit(code);
}
