import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildSearch, type Source } from '../src/search/build/index.ts';
import { parseQuery, Search } from '../src/search/query/index.ts';
import { budgetOf } from './helpers/documents.ts';
import { filesIn } from './helpers/index-files.ts';

/** A project that stands in no table: the narrative tells of it. */
const { disclosure, narrative } = budgetOf(`云州市青禾区文化服务局2026年部门预算情况说明

社区书屋专项经费情况说明

一、项目概述

添置书架，并请人修补旧书。

六、年度预算安排

预算资金36.50万元。
`);
const source: Source = {
  disclosure,
  narrative,
  html: null,
  doubts: new Map(),
  statements: [],
  prior: null,
  open: [0, 0],
};
const { region, department, year } = disclosure.identity;
const address = `/${region.slug}/${department.slug}/${year}/`;

let folder: string;
let search: Search;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingzhang-told-'));
  const keys = [{ region: region.slug, department: department.slug, year }];
  const sources = { keys, read: () => Promise.resolve(source) };
  await buildSearch({ folder: join(folder, 'pagefind'), cache: join(folder, 'cache'), sources });
  search = new Search(filesIn(join(folder, 'pagefind')), () =>
    Promise.reject(new Error('The engine runs in the browser.')),
  );
});

afterAll(() => rm(folder, { recursive: true, force: true }));

it.each(['社区书屋', '36.50万元', '修补旧书'])('a project told in words is found by %s', async (typed) => {
  expect((await search.find(parseQuery(typed))).pages.map(({ path }) => path)).toEqual([address]);
});
