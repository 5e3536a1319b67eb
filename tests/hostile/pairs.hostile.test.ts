import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { filesUnder, temporaryFolder } from '../helpers/folders.ts';
import { run } from './support/commands.ts';
import { budgetOf } from './support/documents.ts';
import { tell } from './support/tell.ts';

const PAIRS = 50;

it(`${PAIRS} pairs of converts at once lose nothing and mix nothing`, async () => {
  for (let pair = 0; pair < PAIRS; pair++) {
    const folder = temporaryFolder();
    const content = join(folder, 'out');
    // Every other pair are two names with one reading, which want the same address: whoever comes second is told.
    const isClash = pair % 2 === 1;
    const offices = ['财政局', isClash ? '材政局' : '教育局'];
    const documents = offices.map((office, index) => {
      const document = join(folder, `${index}.txt`);
      const amount = `${index + 1}.00`;
      writeFileSync(document, budgetOf(office, amount, `收支总预算${amount}万元。`));
      return document;
    });
    const ended = await Promise.all(documents.map((document) => run(['convert', document, '--out', content])));
    const told = ended.filter(({ code }) => code !== 0);
    expect(told.map(({ code }) => code)).toEqual(isClash ? [1] : []);
    for (const { err } of told) for (const office of offices) expect(err).toContain(office);
    const files = filesUnder(content);
    const figures = Object.entries(files).filter(([path]) => path.startsWith('disclosures/'));
    expect(figures).toHaveLength(isClash ? 1 : 2);
    for (const [path, text] of figures) {
      const amount = text.includes(offices[0] ?? '') ? '1.00' : '2.00';
      expect(text).toContain(`"${amount}"`);
      expect(files[path.replace('disclosures', 'narratives').replace('.json', '.md')]).toContain(`${amount}万元`);
    }
    expect(Object.keys(files).filter((path) => /(?:^|\/)\./u.test(path))).toEqual([]);
  }
  tell(
    'Two at once',
    `${PAIRS} pairs of \`convert\` into one empty content folder, every other pair two offices that want one address`,
    'both department-years were there each time with their own figures and narrative; of two that want one address one, and the other was named',
  );
});
