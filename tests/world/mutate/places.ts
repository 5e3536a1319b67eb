import type { Disclosure, Table } from '../../../src/budget/schema.ts';
import { fenPerUnit, parseAmount, printedDecimals } from '../../../src/money.ts';
import { changeAmount } from '../change.ts';
import type { Office } from './offices.ts';

export const PLACE_KINDS = [
  'table cell',
  'prior figure',
  'printed percentage',
  'project amount',
  'funding line',
  'target weight',
  'narrative amount',
  'narrative change',
  'narrative prior',
  'narrative percentage',
  'narrative share',
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** A figure that may be misprinted. */
export interface Place {
  kind: PlaceKind;
  /** Where it stands, in words. */
  where: string;
  text: string;
  slack: number;
  /** The office's document with another text there. */
  with: (text: string) => { disclosure: Disclosure; narrative: string };
}

/** Last digits that the rounding of a long sum may hide. */
const OF_SUMS = 20;

/**
 * Every figure that something else in the document states or that follows from others: what stands alone (`alone` in the
 * narrative; targets of indicators) can be found wrong by nobody and is no place, nor is a zero.
 */
export function placesOf(office: Office): Place[] {
  const { disclosure } = office.synthetic;
  return [
    ...disclosure.tables.flatMap((table) => [...cellsOf(office, table), ...percentsOf(office, table)]),
    ...projectsOf(office),
    ...weightsOf(office),
    ...toldOf(office),
  ];
}

function cellsOf(office: Office, table: Table): Place[] {
  const { disclosure } = office.synthetic;
  return table.rows.flatMap(({ row, label, amounts }) =>
    amounts.flatMap(({ fen, text, column }): Place[] => {
      const { measure, year } = table.columns[column] ?? {};
      const prior = measure === 'prior' || (year ?? disclosure.identity.year) < disclosure.identity.year;
      if (!fen) return [];
      return [
        {
          kind: prior ? 'prior figure' : 'table cell',
          where: `${table.title} ${label} ${table.columns[column]?.labels.join('') ?? ''}`,
          text,
          slack: OF_SUMS,
          with: (printed) => putAmount(office, table.id, row, column, printed),
        },
      ];
    }),
  );
}

function putAmount({ synthetic, narrative }: Office, table: string, row: number, column: number, text: string) {
  const { disclosure, money } = synthetic;
  const fen = parseAmount(text, money.unit) ?? 0;
  return { disclosure: changeAmount(disclosure, table, row, column, fen, money.decimals), narrative };
}

function percentsOf({ synthetic, narrative }: Office, table: Table): Place[] {
  const { disclosure, money } = synthetic;
  const at = table.columns.findIndex(({ role }) => role === 'percent');
  const measured = (name: string) => table.columns.findIndex(({ measure }) => measure === name);
  if (at < 0) return [];
  const step = fenPerUnit(money.unit) / 10 ** money.decimals;
  return table.rows.flatMap(({ row, label, amounts }): Place[] => {
    const [now, before] = ['total', 'prior'].map(
      (name) => amounts.find(({ column }) => column === measured(name))?.fen ?? 0,
    ) as [number, number];
    const text = table.cells[row]?.[at]?.replace('%', '') ?? '';
    if (text === '' || before <= step || Number(text) === 0) return [];
    const open = (step / before + (now * step) / before ** 2) * 100;
    return [
      {
        kind: 'printed percentage',
        where: `${table.title} ${label}`,
        text: text.replace('-', ''),
        slack: 3 + 2 * open * 10 ** printedDecimals(text),
        with: (printed) => {
          const copy = structuredClone(disclosure);
          const cells = copy.tables.find(({ id }) => id === table.id)?.cells[row];
          if (cells) cells[at] = `${text.startsWith('-') ? '-' : ''}${printed}%`;
          return { disclosure: copy, narrative };
        },
      },
    ];
  });
}

function projectsOf(office: Office): Place[] {
  const { projects, overallPerformance } = office.synthetic.disclosure;
  const cited = (kind: PlaceKind, where: string, amount: (typeof projects)[number]['amount']): Place[] =>
    amount?.fen
      ? [
          {
            kind,
            where,
            text: amount.text,
            slack: OF_SUMS,
            with: (printed) => putAmount(office, amount.table, amount.row, amount.column, printed),
          },
        ]
      : [];
  return [
    ...projects.flatMap(({ name, amount, funding }) => [
      ...cited('project amount', `${name}当年预算`, amount),
      ...funding.flatMap((part) => cited('funding line', `${name}${part.label}`, part.amount)),
    ]),
    ...overallPerformance.flatMap(({ amount }) => cited('project amount', '部门支出预算数', amount)),
  ];
}

function weightsOf({ synthetic, narrative }: Office): Place[] {
  const { disclosure } = synthetic;
  const targets = (of: Disclosure) => [...of.projects, ...of.overallPerformance];
  return targets(disclosure).flatMap(({ indicators, table }, number) =>
    indicators.map(({ name, weight, row }, index): Place => {
      const text = weight?.text ?? '';
      return {
        kind: 'target weight',
        where: name,
        text,
        slack: 0,
        with: (printed) => {
          const copy = structuredClone(disclosure);
          const indicator = targets(copy)[number]?.indicators[index];
          if (indicator) indicator.weight = { text: printed, value: Number(printed) };
          const cells = copy.tables.find(({ id }) => id === table)?.cells[row];
          if (cells) cells[cells.lastIndexOf(text)] = printed;
          return { disclosure: copy, narrative };
        },
      };
    }),
  );
}

const TOLD = {
  level: 'narrative amount',
  change: 'narrative change',
  prior: 'narrative prior',
  percent: 'narrative percentage',
  share: 'narrative share',
} as const;

function toldOf({ synthetic, narrative, told }: Office): Place[] {
  return told.flatMap(({ kind, start, text, slack }): Place[] => {
    if (kind === 'alone' || kind === 'count') return [];
    const end = start + text.length;
    return [
      {
        kind: TOLD[kind],
        where: `${narrative.slice(Math.max(0, start - 60), start).replace(/^.*[。\n]/su, '')}[]${narrative.slice(end, end + 24).replace(/\n.*$/su, '')}`,
        text,
        slack,
        with: (printed) => ({
          disclosure: synthetic.disclosure,
          narrative: narrative.slice(0, start) + printed + narrative.slice(end),
        }),
      },
    ];
  });
}
