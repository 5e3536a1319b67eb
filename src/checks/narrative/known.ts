import type { Disclosure, Table } from '../../budget/schema.ts';
import { compact } from '../../text.ts';
import { classCode } from '../../vocabulary/index.ts';

/** What a document's own tables tell about the names in its narrative. */
export interface Known {
  /** The department whose document it is; empty for a unit, which may be named by any of these words. */
  body: string;
  /** The accounts that its tables name, by the words that a sentence may use for them; the longest words first. */
  accounts: readonly KnownAccount[];
}

export interface KnownAccount {
  words: string;
  /** Name of the account as the tables print it, compact. */
  label: string;
  /** Only an economic account (工资福利支出): a part of basic expenditure and of nothing else. */
  economic: boolean;
  /** `图书馆1000万元` is as well the library's money as the account's: the name says nothing by itself. */
  institution: boolean;
}

export const NOTHING_KNOWN: Known = { body: '', accounts: [] };

const INSTITUTION = /(?:馆|院|所|站|中心|机构|学校|局|团体|部门|单位|场|台|队)(?:\(.*\))?$/u;
const SHORTEST = 4;

/** Gathers the accounts below the classes, which need no mark of 类, 款 and 项 to be known by. */
export function knownTo({ identity, tables }: Disclosure): Known {
  const accounts = new Map<string, KnownAccount | null>();
  const add = (words: string, label: string, economic: boolean) => {
    if (classCode(words) !== null) return;
    const institution = INSTITUTION.test(words);
    if (words.length < SHORTEST && !institution) return;
    const other = accounts.get(words);
    // Words that two accounts would share are nobody's.
    accounts.set(
      words,
      other === undefined || other?.label === label ? (other ?? { words, label, economic, institution }) : null,
    );
  };
  const labels = [...labelsOf(tables, false), ...labelsOf(tables, true)];
  for (const [label, economic] of labels) add(label, label, economic);
  for (const [label, economic] of labels)
    for (const words of variantsOf(label)) if (!accounts.has(words)) add(words, label, economic);
  return {
    body: identity.department.kind === 'department' ? compact(identity.department.name) : '',
    accounts: [...accounts.values()]
      .filter((account) => account !== null)
      .toSorted((a, b) => b.words.length - a.words.length),
  };
}

function labelsOf(tables: readonly Table[], economic: boolean): [string, boolean][] {
  const kinds: readonly Table['kind'][] = economic
    ? ['basic-expenditure']
    : ['general-public-expenditure', 'expenditure', 'government-funds', 'state-capital'];
  return tables
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap(({ rows }) =>
      rows
        .filter(({ code, level }) => code !== null && level !== null && level >= (economic ? 1 : 2))
        .map(({ label }): [string, boolean] => [compact(label), economic]),
    );
}

/** `基本养老保险缴费` for `…缴费支出`, `对个人和家庭补助` for `对个人和家庭的补助`. */
function variantsOf(label: string): string[] {
  const short = label.replace(/支出$/u, '');
  return [short, label.replace('的补助', '补助')].filter((words) => words !== label);
}
