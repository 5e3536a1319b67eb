import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../tests/helpers/documents.ts';
import { filesUnder, temporaryFolder } from '../../tests/helpers/folders.ts';
import { assembleBudget, type Assembled } from '../budget/index.ts';
import { Problem } from '../problem.ts';
import { storeBudget } from './store.ts';

const TABLE = '\n\n部门收支总表\n单位：万元\n\n项目\t预算数\n合计\t5.00\n';
const OPTIONS = { figuresOnly: false };

/** A budget read from a file of this name; its content is the text. */
function read(name: string, cover: string, amount = '5.00', year = 2026): Assembled {
  const text = `${cover}${TABLE.replace('5.00', amount)}`.replace('2026', String(year));
  const sha256 = createHash('sha256').update(text).digest('hex');
  return assembleBudget(documentOf(text), { files: [{ name, format: 'text', bytes: text.length, sha256 }] });
}

const FINANCE = '云州市青禾区财政局2026年部门预算';
const WHOLE = '上海市青禾区2026年区级部门预算\n\n预算主管部门：上海市青禾区商务委员会';
const OWN = '上海市青禾区2026年区级单位预算\n\n预算单位：上海市青禾区商务委员会';

describe('another document of a department-year', () => {
  it.each([
    ['with other figures', 'b.txt', '7.00'],
    ['with other figures under the same name', 'a.txt', '7.00'],
  ])('%s changes nothing, and the sentence names both', async (_, name, amount) => {
    const content = temporaryFolder();
    await storeBudget(content, read('a.txt', FINANCE), OPTIONS);
    const before = filesUnder(content);
    const failure = await storeBudget(content, read(name, FINANCE, amount), OPTIONS).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(Problem);
    expect(failure).toMatchObject({ id: 'disclosure-other-source', values: { there: 'a.txt', given: name } });
    expect(filesUnder(content)).toEqual(before);
  });

  it('takes the place of the first when a person says so', async () => {
    const content = temporaryFolder();
    await storeBudget(content, read('a.txt', FINANCE), OPTIONS);
    const { disclosure } = await storeBudget(content, read('b.txt', FINANCE, '7.00'), { ...OPTIONS, replace: true });
    expect(JSON.parse(readFileSync(join(content, 'disclosures/yunzhou-qinghe/caizhengju/2026.json'), 'utf8'))).toEqual(
      disclosure,
    );
    expect(disclosure.source.files[0]?.name).toBe('b.txt');
  });

  it('is not the same file under another name', async () => {
    const content = temporaryFolder();
    await storeBudget(content, read('a.txt', FINANCE), OPTIONS);
    const { disclosure } = await storeBudget(content, read('b.txt', FINANCE), OPTIONS);
    expect(disclosure.source.files[0]?.name).toBe('b.txt');
  });
});

describe('a department and its own office under one name', () => {
  const addresses = (content: string) => Object.keys(filesUnder(content)).filter((path) => /^disclosures.*2026\.json$/u.test(path));

  it.each([
    ['the department first', [WHOLE, OWN]],
    ['the office first', [OWN, WHOLE]],
  ])('are two, with the same addresses in either order: %s', async (_, covers) => {
    const content = temporaryFolder();
    for (const [index, cover] of covers.entries())
      await storeBudget(content, read(`${index}.txt`, cover, `${index + 5}.00`), OPTIONS);
    expect(addresses(content)).toEqual([
      'disclosures/shanghai-qinghe/shangwu-weiyuanhui-benji/2026.json',
      'disclosures/shanghai-qinghe/shangwu-weiyuanhui/2026.json',
    ]);
  });

  it('say which department the office belongs to', async () => {
    const content = temporaryFolder();
    await storeBudget(content, read('a.txt', WHOLE), OPTIONS);
    await storeBudget(content, read('b.txt', OWN), OPTIONS);
    expect(filesUnder(content)['departments/shanghai-qinghe/shangwu-weiyuanhui-benji.yaml']).toContain(
      'parent: shangwu-weiyuanhui\n',
    );
  });

  it('stay apart where a school calls one year’s budget by both names, and not from year to year', async () => {
    const content = temporaryFolder();
    const school = (kind: string) => `云州市青禾区第一小学2026年${kind}预算`;
    await storeBudget(content, read('a.txt', school('部门')), OPTIONS);
    await storeBudget(content, read('b.txt', school('单位'), '7.00', 2027), OPTIONS);
    await storeBudget(content, read('c.txt', school('单位'), '6.00'), OPTIONS);
    const written = Object.keys(filesUnder(content)).filter((path) => path.startsWith('disclosures'));
    expect(written).toEqual([
      'disclosures/yunzhou-qinghe/diyi-xiaoxue-benji/2026.json',
      'disclosures/yunzhou-qinghe/diyi-xiaoxue/2026.json',
      'disclosures/yunzhou-qinghe/diyi-xiaoxue/2027.json',
    ]);
  });
});

describe('an address that a person gives', () => {
  const given = (slug: string) => {
    const assembled = read('a.txt', FINANCE);
    assembled.disclosure.identity.department.slug = slug;
    return assembled;
  };

  it('is taken before the first publication and refused after it', async () => {
    const content = temporaryFolder();
    const options = { ...OPTIONS, slugGiven: true };
    await storeBudget(content, given('finance'), options);
    expect(Object.keys(filesUnder(content))).toContain('disclosures/yunzhou-qinghe/finance/2026.json');
    await expect(storeBudget(content, given('money'), options)).rejects.toThrow('slug-settled');
  });
});
