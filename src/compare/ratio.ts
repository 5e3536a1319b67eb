/** An exact number: amounts are divided by residents, wholes and price indices, and rounded once, when they are written. */
export interface Ratio {
  over: bigint;
  /** Above zero. */
  under: bigint;
}

export function ratio(over: bigint | number, under: bigint | number = 1n): Ratio {
  const [top, bottom] = [BigInt(over), BigInt(under)];
  if (bottom === 0n) throw new RangeError('a ratio under zero');
  return bottom < 0n ? { over: -top, under: -bottom } : { over: top, under: bottom };
}

/** The number that plain digits write: `100.9`. Throws a RangeError for anything else. */
export function ratioOf(digits: string): Ratio {
  const [, whole = '', fraction = ''] = /^(\d+)(?:\.(\d+))?$/u.exec(digits) ?? [];
  if (whole === '') throw new RangeError(`not plain digits: ${digits}`);
  return ratio(BigInt(whole + fraction), 10n ** BigInt(fraction.length));
}

export function times(a: Ratio, b: Ratio): Ratio {
  return { over: a.over * b.over, under: a.under * b.under };
}

export function minus(a: Ratio, b: Ratio): Ratio {
  return { over: a.over * b.under - b.over * a.under, under: a.under * b.under };
}

/** Throws a RangeError where `b` is zero. */
export function dividedBy(a: Ratio, b: Ratio): Ratio {
  return ratio(a.over * b.under, a.under * b.over);
}

/** The nearest whole number, halves away from zero: as amounts are rounded everywhere. */
export function rounded({ over, under }: Ratio): number {
  const size = over < 0n ? -over : over;
  const nearest = (2n * size + under) / (2n * under);
  return Number(over < 0n ? -nearest : nearest);
}

/** For the length of a bar only. */
export function roughly({ over, under }: Ratio): number {
  const scale = 1_000_000n;
  return Number((over * scale) / under) / Number(scale);
}

/** The largest of some numbers, where one is above zero. */
export function largestOf(values: readonly Ratio[]): Ratio | null {
  const most = values.reduce<Ratio | null>(
    (best, value) => (best && minus(best, value).over >= 0n ? best : value),
    null,
  );
  return most && most.over > 0n ? most : null;
}
