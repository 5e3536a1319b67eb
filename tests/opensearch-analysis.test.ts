import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexDefinition } from '../src/search/records/index.ts';
import { normalise } from '../src/search/text/normalise.ts';
import { temporaryFolder } from './helpers/folders.ts';
import { analyse, filtered, type Analysis } from './helpers/opensearch/analysis.ts';
import { readIndex, withFixture } from './helpers/opensearch/fixture-index.ts';
import { Random } from './world/index.ts';

const { analysis }: { analysis: Analysis } = indexDefinition().settings;

/** Texts as documents and readers write them. */
const TEXTS = [
  '“三公”经费 １，７１０．２４ 万元',
  '2026 年  a   b 12,345,678.90',
  '支出合计1,710.24万元，其中：项目支出（50011022T000000155466-会务服务）',
  '預算𠮷野家 𝟘𝟙 Ⅻ ㈱ ｶﾞ',
  ',986 2023,2024 3% v2.0. x1.5.y',
  '政\u3000协\u200b提 案',
  '路',
  '2010301',
  ' ',
];

const tokens = (name: string, text: string) => analyse(analysis, name, text).map(({ token }) => token);

it('brings texts to the form that the search of the page brings them to', () => {
  const han = fc.stringMatching(/^[一-龥\d ,.，“”（）％a-zA-Zａ-ｚＡ-Ｚ０-９—‐\u3000]{0,30}$/u);
  fc.assert(
    fc.property(han, (text) => {
      // Blanks between words are one to the page, and to the server only the end of a word. Traditional characters are folded.
      const plain = (normal: string) => normal.replace(/ +/gu, ' ');
      expect(plain(filtered(analysis, 'mingzhang_asked', text))).toBe(
        filtered(analysis, 'mingzhang_asked', normalise(text)),
      );
    }),
  );
  expect(filtered(analysis, 'mingzhang_asked', '“三公”经费 １，７１０．２４ 万元')).toBe('三公经费1710.24万元');
  expect(filtered(analysis, 'mingzhang_asked', '財政撥款預算')).toBe('财政拨款预算');
});

it('takes figures and codes whole, characters alone and in pairs, and asks for pairs', () => {
  expect(tokens('mingzhang_asked', '支出1,710.24万元')).toEqual(['支 出', '出 1710.24', '1710.24 万', '万 元']);
  expect(tokens('mingzhang_asked', '路')).toEqual(['路']);
  expect(tokens('mingzhang_asked', '2010301')).toEqual(['2010301']);
  expect(tokens('mingzhang_indexed', '道路2')).toEqual(['道', '道 路', '路', '路 2', '2']);
});

const JARS = ['core', 'analyzers-common'].map((name) => `/usr/share/java/lucene-${name}-4.10.4.jar`);
const hasLucene = JARS.every((jar) => existsSync(jar)) && spawnSync('java', ['-version']).status === 0;

/** A text by its units, so that nothing on the way changes it. */
const escaped = (text: string) =>
  Array.from({ length: text.length }, (_, at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');

/** Runs Lucene with the settings of the definition. Out: what it answers to each line. */
function askLucene(lines: readonly string[], ...words: string[]): string[][] {
  const settings = join(temporaryFolder(), 'settings');
  const { char_filter: filters, tokenizer } = analysis;
  const patterns = [filters['mingzhang_blanks'], filters['mingzhang_separators'], tokenizer['mingzhang_tokens']];
  const rules = filters['mingzhang_normal']?.['mappings'] as string[];
  writeFileSync(settings, [...patterns.map((part) => part?.['pattern']), ...rules].join('\n'));
  const program = join(import.meta.dirname, 'helpers/opensearch/Analyse.java');
  const { stdout, stderr } = spawnSync('java', ['-cp', JARS.join(':'), program, settings, ...words], {
    input: lines.map((text) => `${escaped(text)}\n`).join(''),
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  const answers = stdout.split('\n').slice(0, -1);
  expect(answers).toHaveLength(lines.length);
  return answers.map((answer) => answer.split('\f').slice(0, -1));
}

// Debian's liblucene4.10-java: the library that OpenSearch is built on, in an older version.
describe.skipIf(!hasLucene)('Lucene itself', () => {
  it.each(['indexed', 'asked'])('makes the same tokens of a text that is %s', (name) => {
    const answers = askLucene(TEXTS, name);
    for (const [at, text] of TEXTS.entries()) {
      const read = answers[at]?.map((token) => token.split('\t')).map(([position, token]) => [Number(position), token]);
      const wanted = analyse(analysis, `mingzhang_${name}`, text).map(({ token, position }) => [position, token]);
      expect(read?.toSorted()).toEqual(wanted.toSorted());
    }
  });

  it('finds the records that hold a run of characters, and no others', async () => {
    const { records } = await withFixture(readIndex);
    const documents = records.map((record) => [record['title'], ...(record['text'] as string[])].map(String));
    const file = join(temporaryFolder(), 'documents');
    writeFileSync(file, documents.map((values) => values.map(escaped).join(' ')).join('\n'));
    const random = new Random(5);
    const runs = Array.from({ length: 200 }, () => {
      const text = normalise(random.pick(random.pick(documents)));
      const at = random.whole(0, Math.max(0, text.length - 2));
      return text.slice(at, at + random.whole(1, 9));
    });
    // Figures and words are found whole: what cuts them is another question.
    const asked = runs.filter((run) => /^[^a-z0-9.]+$/u.test(run));
    expect(asked.length).toBeGreaterThan(50);
    const answers = askLucene(asked, 'found', file);
    for (const [at, run] of asked.entries()) {
      const wanted = documents.flatMap((values, number) =>
        values.some((value) => normalise(value).includes(run)) ? [String(number)] : [],
      );
      expect([run, answers[at]?.toSorted()]).toEqual([run, wanted.toSorted()]);
    }
  });
});
