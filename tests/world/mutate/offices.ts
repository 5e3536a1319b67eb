import { makeSynthetic, type Synthetic } from '../budget.ts';
import { numberProse } from '../narrative.ts';
import { Random } from '../random.ts';
import type { Money } from '../table.ts';
import { readMarks, tellBudget, type Saying, type ToldFigure } from '../tell/index.ts';

/** How an office prints money: in its tables and in its narrative. */
interface Printing {
  name: string;
  tables: Money;
  size: number;
  told: Money;
  headlines?: Money;
}

const YUAN: Money = { unit: '元', decimals: 0 };
const CENTS: Money = { unit: '元', decimals: 2 };
const WAN: Money = { unit: '万元', decimals: 2 };
const WHOLE_WAN: Money = { unit: '万元', decimals: 0 };
const YI: Money = { unit: '亿元', decimals: 4 };

const PRINTINGS: readonly Printing[] = [
  { name: '万元', tables: WAN, size: 1, told: WAN },
  { name: '元.00', tables: CENTS, size: 1000, told: CENTS },
  { name: '元', tables: YUAN, size: 30, told: YUAN },
  { name: '整万元', tables: { ...WHOLE_WAN, finer: 2 }, size: 1, told: WHOLE_WAN },
  { name: '元，文字万元', tables: YUAN, size: 30, told: WAN },
  { name: '万元，由元四舍五入', tables: { ...WAN, finer: 2 }, size: 30, told: WAN },
  { name: '元.00，文字亿元和万元', tables: CENTS, size: 1000, told: WAN, headlines: YI },
  { name: '整万元，文字万元', tables: { ...WHOLE_WAN, finer: 2 }, size: 3, told: WAN, headlines: YI },
];

/** A department-year of the invented world with its narrative, and where its figures stand in it. */
export interface Office {
  synthetic: Synthetic;
  narrative: string;
  told: ToldFigure[];
  printing: Printing;
  /** The wordings of the narrative's parts, by name. */
  wordings: string[];
}

/** An office of every printing in turn. The same seed gives the same one. */
export function makeOffice(seed: number): Office {
  const random = new Random(seed + 11);
  const printing = PRINTINGS[seed % PRINTINGS.length] as Printing;
  const synthetic = makeSynthetic({
    seed,
    money: printing.tables,
    size: printing.size,
    mixed: random.next() < 0.5,
    priors: random.next() < 0.3,
    projects: random.whole(1, 6),
  });
  const saying: Saying = {
    money: printing.told,
    ...(printing.headlines && { headlines: printing.headlines }),
    separators: random.next() < 0.5,
    trimmed: random.next() < 0.3,
    percents: random.pick([1, 2, 2]),
  };
  const { prose, wordings } = tellBudget(synthetic, saying);
  const marked = numberProse(prose).map(({ heading, text }) => (heading ? `${'#'.repeat(heading + 1)} ${text}` : text));
  const { text, figures } = readMarks([...marked, ''].join('\n\n'));
  return { synthetic, narrative: text, told: figures, printing, wordings };
}
