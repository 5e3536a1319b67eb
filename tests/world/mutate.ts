import type { Disclosure } from '../../src/budget/schema.ts';
import { fenPerUnit, formatFen, parseAmount, printedDecimals } from '../../src/money.ts';
import { makeSynthetic, type Synthetic } from './budget.ts';
import { changeAmount } from './change.ts';
import { makeNarrative } from './narrative.ts';
import { Random } from './random.ts';
import type { Money } from './table.ts';

/** 万元 and 元, with and without decimals. */
const MONEYS: readonly Money[] = [
  { unit: '万元', decimals: 2 },
  { unit: '元', decimals: 2 },
  { unit: '元', decimals: 0 },
];

/** A department-year with its narrative, and what was changed in it, in words; '' for one that is as it was made. */
export interface Mutant {
  disclosure: Disclosure;
  narrative: string;
  changed: string;
}

/** A department-year of the invented world, of every unit and size in turn. */
export function makeOne(seed: number): Synthetic {
  const money = MONEYS[seed % MONEYS.length];
  if (!money) throw new Error('there is no unit to print in');
  return makeSynthetic({ seed, money, mixed: seed % 2 === 1, projects: 1 + (seed % 6) });
}

export function untouched(seed: number): Mutant {
  const synthetic = makeOne(seed);
  return { disclosure: synthetic.disclosure, narrative: makeNarrative(synthetic), changed: '' };
}

/**
 * A department-year in which exactly one figure was changed: one of the tables, or (one time in four) one of the narrative, by a
 * misprint of a kind that happens: a digit is another, two digits change places, a digit is left out, the figure is ten times as much.
 */
export function mutate(seed: number): Mutant {
  const synthetic = makeOne(seed);
  const random = new Random(seed + 7);
  const narrative = makeNarrative(synthetic);
  return seed % 4 === 3
    ? mutateNarrative(synthetic, narrative, random)
    : { ...mutateTables(synthetic, random), narrative };
}

function mutateTables({ disclosure, money }: Synthetic, random: Random): Omit<Mutant, 'narrative'> {
  const amounts = disclosure.tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      row.amounts.flatMap((amount) => (amount.fen ? [{ table: table.id, row: row.row, ...amount }] : [])),
    ),
  );
  const { table, row, column, text } = random.pick(amounts);
  const fen = parseAmount(misprint(text, random), money.unit) ?? 0;
  return {
    disclosure: changeAmount(disclosure, table, row, column, fen, money.decimals),
    changed: `${table} r${row} c${column}: ${text} → ${formatFen(fen, money.unit, money.decimals)} ${money.unit}`,
  };
}

function mutateNarrative({ disclosure, money }: Synthetic, narrative: string, random: Random): Mutant {
  const pattern = new RegExp(`(?<![\\d.,])[\\d,]+(?:\\.\\d+)?(?=${money.unit})`, 'gu');
  const found = [...narrative.matchAll(pattern)].filter(([text]) => /[1-9]/u.test(text));
  const { 0: text, index } = random.pick(found);
  const wrong = misprint(text, random);
  const changed = `narrative: ${narrative.slice(Math.max(0, index - 30), index)}[${text} → ${wrong}]${money.unit}`;
  return { disclosure, narrative: narrative.slice(0, index) + wrong + narrative.slice(index + text.length), changed };
}

/** A figure with a misprint that is more than the last digit: what rounding may be is no error to find. */
function misprint(text: string, random: Random): string {
  const plain = text.replaceAll(',', '');
  const decimals = printedDecimals(text);
  for (;;) {
    const at = random.whole(0, plain.length - 1);
    const digit = plain.charAt(at);
    const kinds = [
      plain.slice(0, at) + String(random.whole(0, 9)) + plain.slice(at + 1),
      plain.slice(0, at) + plain.charAt(at + 1) + digit + plain.slice(at + 2),
      plain.slice(0, at) + plain.slice(at + 1),
      String(Number(plain) * 10),
    ];
    const [whole = '', fraction = ''] = random.pick(kinds).split('.');
    const wrong = decimals > 0 ? `${whole || '0'}.${fraction.padEnd(decimals, '0').slice(0, decimals)}` : whole;
    const off = Math.abs(Number(wrong) - Number(plain)) * 10 ** decimals;
    // Twenty last digits are more than what the rounding of a long sum may hide.
    if (/^\d+(?:\.\d+)?$/u.test(wrong) && off > 20 && fenPerUnit('万元') * Number(wrong) < 1e15) return wrong;
  }
}
