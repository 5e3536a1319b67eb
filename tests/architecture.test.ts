import { describe, expect, it } from 'vitest';
import { codeFiles, isFile, isProgram, readImports, textOf, type Import } from './architecture/imports.ts';
import { drawArrows, findCircles, findFileCircles, judgeArrow, judgeDoor } from './architecture/rules.ts';

const MOST_LINES = 300;
/** Lists of strings, as long as what they list. */
const LISTS = ['src/i18n/zh-CN.ts'];

const everything = codeFiles();
const files = everything.filter(isProgram);
const allImports = everything.flatMap((file) => readImports(file, textOf(file)));
const imports = allImports.filter(({ file }) => isProgram(file));
const sentences = (judge: (found: Import) => string | null) => imports.map(judge).filter((found) => found !== null);

describe('the arrows between the rooms of src', () => {
  it('are read from many files', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(imports.filter((found) => !found.package).length).toBeGreaterThan(300);
  });

  it('point only where the table of arrows allows', () => {
    expect(sentences(judgeArrow)).toEqual([]);
  });

  it('enter a folder by its door', () => {
    expect(sentences(judgeDoor)).toEqual([]);
  });

  it('never run in a circle', () => {
    expect(findCircles(imports)).toEqual([]);
  });

  it('never run in a circle of files, in tests and configuration neither', () => {
    expect(findFileCircles(allImports)).toEqual([]);
  });

  it('are drawn in ARCHITECTURE.md as they are held here', () => {
    const section =
      textOf('ARCHITECTURE.md')
        .split(/^## Arrows$/mu)[1]
        ?.split(/^## /mu)[0] ?? '';
    const drawn = section.split('\n').flatMap((text) => (text.startsWith('    ') ? [text.slice(4)] : []));
    expect(drawn).toEqual(drawArrows());
  });

  it('name files that are there, with their endings', () => {
    const missing = allImports.filter((found) => !found.package && !isFile(found.target));
    expect(missing.map(({ file, target }) => `${file} imports ${target}, which is not there.`)).toEqual([]);
  });
});

describe('packages', () => {
  type Packages = Record<string, string>;
  const { dependencies, optionalDependencies, devDependencies } = JSON.parse(textOf('package.json')) as {
    dependencies: Packages;
    optionalDependencies: Packages;
    devDependencies: Packages;
  };
  const shipped = { ...dependencies, ...optionalDependencies };

  it('are listed in package.json where the program imports them; only command lines use those for development', () => {
    const listed = (file: string): Packages =>
      /^scripts\/|^[^/]+$/u.test(file) ? { ...shipped, ...devDependencies } : shipped;
    const unlisted = imports.filter(
      ({ package: isPackage, file, target }) =>
        isPackage && !/^(?:node|astro):/u.test(target) && !(packageName(target) in listed(file)),
    );
    expect(unlisted.map(({ file, target }) => `${file} imports ${target}, which package.json does not list.`)).toEqual(
      [],
    );
  });
});

function packageName(specifier: string): string {
  return /^(?:@[^/]+\/)?[^/]+/u.exec(specifier)?.[0] ?? specifier;
}

describe('files', () => {
  it(`have at most ${MOST_LINES} lines`, () => {
    const long = files
      .filter((file) => file.startsWith('src/') && !LISTS.includes(file))
      .map((file) => ({ file, lines: textOf(file).trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > MOST_LINES);
    expect(long.map(({ file, lines }) => `${file} has ${lines} lines: it does more than one job.`)).toEqual([]);
  });
});

describe('the rules themselves', () => {
  const judge = (file: string, code: string) =>
    readImports(file, code).flatMap((found) => [judgeArrow(found), judgeDoor(found)].filter((text) => text !== null));

  it.each([
    ['src/money.ts', "import { compact } from './text.ts';"],
    ['src/readers/text/index.ts', "import { readColumns } from '../../tables/index.ts';"],
    ['src/tables/kinds.ts', "import { unitSchema } from '../budget/index.ts';"],
    ['src/budget/assemble.ts', "import { readDocument } from '../readers/index.ts';"],
    ['src/checks/rule.ts', "import { storeBudget } from '../content/index.ts';"],
    ['src/views/table.ts', "export { disclosureSchema } from '../budget/index.ts';"],
    ['src/checks/rule.ts', "import { unitSchema } from '../budget/schema.ts';"],
    ['src/vocabulary/kinds.ts', "import { formField } from '../tables/index.ts';"],
    ['src/pages/index.astro', "---\nimport { runChecks } from '../checks/index.ts';\n---\n<p />"],
    ['src/components/Bar.astro', "---\n---\n<p />\n<script>\nimport '../content/index.ts';\n</script>"],
    ['src/layouts/Base.astro', "---\nconst later = await import('../readers/index.ts');\n---"],
    ['src/content/index.ts', "import { run } from '../../scripts/convert.ts';"],
    ['src/newroom/index.ts', "import { compact } from '../text.ts';"],
    ['src/budget/rows.ts', "import { joinGrid } from '../tables/join.ts';"],
    ['src/readers/html/walk.ts', "import { readCell } from '../text/tsv.ts';"],
    ['scripts/convert.ts', "import { drawLines } from '../src/charts/index.ts';"],
  ])('find fault with %s: %s', (file, code) => {
    const faults = judge(file, code);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(file);
  });

  it.each([
    ['src/tables/kinds.ts', "import type { TableKind } from '../budget/schema.ts';"],
    ['src/tables/kinds.ts', "import { type TableKind, type Row } from '../budget/schema.ts';"],
    ['src/budget/assemble.ts', "import { recogniseTables } from '../tables/index.ts';"],
    ['src/readers/html/index.ts', "import { readTable } from '../table-parts.ts';"],
    ['src/pages/index.astro', "---\nimport Bar from '../components/Bar.astro';\n---"],
    ['scripts/convert.ts', "import { readDocument } from '../src/readers/index.ts';"],
  ])('find none with %s: %s', (file, code) => {
    expect(judge(file, code)).toEqual([]);
  });

  it('see a circle, though types may point back', () => {
    const circle = (type: string) => [
      ...readImports('src/tables/index.ts', `import ${type} { Row } from '../budget/schema.ts';`),
      ...readImports('src/budget/index.ts', "import { recogniseTables } from '../tables/index.ts';"),
    ];
    expect(findCircles(circle(''))).toEqual(['budget → tables → budget']);
    expect(findCircles(circle('type'))).toEqual([]);
  });

  it('see a circle of files inside a room', () => {
    const circle = [
      ...readImports('src/tables/a.ts', "import { b } from './b.ts';"),
      ...readImports('src/tables/b.ts', "import { c } from './c.ts';"),
      ...readImports('src/tables/c.ts', "export { a } from './a.ts';"),
    ];
    expect(findFileCircles(circle)).toEqual(['src/tables/a.ts → src/tables/b.ts → src/tables/c.ts → src/tables/a.ts']);
  });

  it('let configuration enter a room by its door only', () => {
    expect(judge('astro.config.mjs', "import { searchIndex } from './src/search/index.ts';")).toEqual([]);
    expect(judge('astro.config.mjs', "import { searchIndex } from './src/search/integration.ts';")).toHaveLength(1);
  });
});
