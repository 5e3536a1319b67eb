import { readFileSync } from 'node:fs';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';

interface Block {
  type: string;
  depth?: number;
  value?: string;
  url?: string;
  children?: Block[];
}

function read(file: string): Block {
  return unified().use(remarkParse).use(remarkGfm).parse(readFileSync(file, 'utf8')) as Block;
}

function all(block: Block, type: string): Block[] {
  return [...(block.type === type ? [block] : []), ...(block.children ?? []).flatMap((child) => all(child, type))];
}

/** A line without what each language words for itself: comments, paths of examples, values. */
function plainLine(line: string): string {
  const code = line.replace(/\s*#.*$/u, '');
  if (!code.startsWith('npm ')) return [...code.matchAll(/[\w-]+(?=:(?:\s|$))/gu)].join(' ');
  return code
    .split(' ')
    .filter((word) => /^[\x21-\x7e]+$/u.test(word) && word !== 'path/to/documents')
    .join(' ');
}

/** What both languages must have alike: headings by depth, commands, the shape of tables with their code. */
function shapeOf(file: string) {
  const readme = read(file);
  const inTables = all(readme, 'table').map((table) =>
    (table.children ?? []).map((row) =>
      (row.children ?? []).map((cell) => all(cell, 'inlineCode').map(({ value }) => value)),
    ),
  );
  return {
    headings: all(readme, 'heading').map(({ depth }) => depth),
    commands: all(readme, 'code').map(({ value = '' }) => value.split('\n').map(plainLine)),
    tables: inTables,
  };
}

test('the README says the same in both languages: headings, commands and tables', () => {
  const [english, chinese] = [shapeOf('README.md'), shapeOf('README.zh-CN.md')];
  expect(english.headings.length).toBeGreaterThan(5);
  expect(chinese.headings).toEqual(english.headings);
  expect(chinese.commands).toEqual(english.commands);
  expect(chinese.tables).toEqual(english.tables);
});
