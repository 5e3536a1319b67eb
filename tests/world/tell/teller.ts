import { fenPerUnit, formatFen } from '../../../src/money.ts';
import type { Synthetic } from '../budget.ts';
import { Random } from '../random.ts';
import { spending, whole } from '../shared.ts';
import type { Money } from '../table.ts';
import { mark, type ToldKind } from './marks.ts';

/** How the figures of a narrative are printed, apart from the tables: in which unit, with or without separators and zeros at the end. */
export interface Saying {
  money: Money;
  /** The unit of totals, where it is another: 亿元. */
  headlines?: Money;
  separators: boolean;
  /** `19,111万元`, `5.7万元` beside `142.74万元`. */
  trimmed: boolean;
  /** Decimals of percentages. */
  percents: number;
}

/** The sums that a narrative speaks of, in the digits of its plan. */
export function sumsOf({ plan }: Synthetic) {
  const of = (pick: (line: (typeof plan.functions)[number]) => number) =>
    plan.functions.reduce((total, line) => total + pick(line), 0);
  const [basic, project, prior] = [of((line) => line.basic), of((line) => line.project), of((line) => line.prior)];
  const staff = (routine: boolean) =>
    plan.accounts
      .filter(({ group }) => ['302', '310'].includes(group) === routine)
      .reduce((total, account) => total + account.basic, 0);
  const { overseas, receptions, purchase, operation } = plan.threePublic;
  const vehicles = { now: purchase.now + operation.now, prior: purchase.prior + operation.prior };
  const three = {
    now: overseas.now + receptions.now + vehicles.now,
    prior: overseas.prior + receptions.prior + vehicles.prior,
  };
  const { goods, works, services } = plan.procurement;
  return {
    ...{ basic, project, prior, vehicles, three },
    general: basic + project,
    all: spending(whole({ ...plan })),
    personnel: staff(false),
    routine: staff(true),
    procurement: goods + works + services,
  };
}

/** Words the figures of a department-year: every figure carries its mark. */
export class Teller {
  readonly random: Random;
  readonly year: number;
  readonly sums: ReturnType<typeof sumsOf>;
  readonly synthetic: Synthetic;
  /** The wordings that were chosen, by part. */
  readonly wordings: string[] = [];
  readonly #saying: Saying;

  constructor(synthetic: Synthetic, saying: Saying, random: Random) {
    this.synthetic = synthetic;
    this.#saying = saying;
    this.random = random;
    this.year = synthetic.disclosure.identity.year;
    this.sums = sumsOf(synthetic);
  }

  /** One of several wordings of a part, remembered by its name. */
  choose<T>(part: string, wordings: Record<string, T>): T {
    const [name, wording] = this.random.pick(Object.entries(wordings));
    this.wordings.push(`${part}: ${name}`);
    return wording;
  }

  /** An amount of the plan with its unit. */
  amount(value: number, kind: ToldKind = 'level'): string {
    return this.#print(value, this.#saying.money, kind);
  }

  /** A total of the whole budget. */
  headline(value: number): string {
    return this.#print(value, this.#saying.headlines ?? this.#saying.money, 'level');
  }

  /** `比上年增加N万元，增长P%`, or `与上年持平`. `known`: last year's figure is printed somewhere. */
  change(now: number, before: number, against: string, percent = false, known = true): string {
    const { money } = this.#saying;
    const by = this.digits(now - before, money);
    if (by === 0) return `与${against}持平`;
    const [more, grown] = by > 0 ? ['增加', '增长'] : ['减少', '下降'];
    const rate = percent && before > 0 ? `，${grown}${this.#percent(now, before, 'percent', known)}` : '';
    return `比${against}${more}${this.amount(Math.abs(now - before), known ? 'change' : 'alone')}${rate}`;
  }

  /** `增长P%` alone. */
  growth(now: number, before: number): string {
    return `${now >= before ? '增长' : '下降'}${this.#percent(now, before, 'percent', true)}`;
  }

  /** `占P%` of a whole that the sentence names. */
  share(part: number, all: number): string {
    return `占${this.#percent(part, all, 'share', true)}`;
  }

  /** How many last digits of `money` a figure of the plan comes to. */
  digits(value: number, money: Money): number {
    return Math.round(this.#fen(value) / stepOf(money));
  }

  #fen(value: number): number {
    const { unit, decimals, finer = 0 } = this.synthetic.money;
    return (value * fenPerUnit(unit)) / 10 ** (decimals + finer);
  }

  #print(value: number, money: Money, kind: ToldKind): string {
    const step = stepOf(money);
    const printed = formatFen(this.digits(value, money) * step, money.unit, money.decimals);
    const plain = this.#saying.trimmed ? printed.replace(/(\.\d*?)0+$/u, '$1').replace(/\.$/u, '') : printed;
    const text = this.#saying.separators ? plain : plain.replaceAll(',', '');
    // A trimmed figure's last digit is its own, not the narrative's.
    const own = step * 10 ** (money.decimals - (/\.(\d+)$/u.exec(text)?.[1]?.length ?? 0));
    const coarse = Math.max(step, stepOf(this.synthetic.money));
    const slack = ((kind === 'change' ? 4 : 2) * coarse) / own;
    return mark(value === 0 ? 'alone' : kind, text, slack) + money.unit;
  }

  #percent(a: number, b: number, kind: 'percent' | 'share', known: boolean): string {
    const { percents, money } = this.#saying;
    const rate = kind === 'share' ? a / b : (a - b) / b;
    const [top, bottom] = [this.#fen(a), this.#fen(b)];
    const step = Math.max(stepOf(money), stepOf(this.synthetic.money));
    const open = bottom > step ? (step / bottom + (top * step) / bottom ** 2) * 100 * 2 : Infinity;
    const text = Math.abs(rate * 100).toFixed(percents);
    // Where rounded figures leave every percentage possible, none is wrong.
    const findable = known && open < 50 && Number(text) !== 0;
    return `${mark(findable ? kind : 'alone', text, findable ? 3 + open * 10 ** percents : 0)}%`;
  }
}

/** The last printed digit in fen. */
function stepOf({ unit, decimals }: Money): number {
  return fenPerUnit(unit) / 10 ** decimals;
}
