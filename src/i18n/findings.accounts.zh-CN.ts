import type { Words } from './findings.told.ts';

const BY = { list: '科目表', portal: '本站多数预算' } as const;

type Ids = 'names-unknown' | 'account-named' | 'code-of-another-name' | 'codes-of-other-names';

/** What is said of codes of accounts and their names. */
export const ACCOUNTS: Pick<Words['sentences'], Ids> = {
  'names-unknown': () => '没有当年的科目表，印有同样编码的预算也不够多，不能核对科目名称。',
  'account-named': ({ code, known, by }) => `编码 ${code} 的名称与${BY[by]}的“${known}”一致。`,
  'code-of-another-name': ({ code, printed, known, by }) =>
    `编码 ${code} 印的名称是“${printed}”，${BY[by]}的名称是“${known}”。`,
  'codes-of-other-names': ({ title, made, names }) =>
    `《${title}》可以核对的 ${made} 个编码中，${names.length} 个的名称与通用的不同，可能用了自编的编码：${names
      .map(({ code, printed, known }) => `${code} 印为“${printed}”，通用“${known}”`)
      .join('；')}。`,
};
