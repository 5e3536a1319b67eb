/**
 * Final accounts tell what was planned before what was spent: 年初预算为10万元，支出决算为9万元，完成年初预算的90%. Their tables hold
 * what was spent alone.
 */
const PLANNED =
  /(?:(?:年初|全年|调整后?|批复)预算数?(?:为|是)?|(?<!公共|基金|经营)预算数(?:为|是)?|(?<!公共|基金|经营)预算(?:为|是))\s*(?<amount>[\d.,，]+\s*(?:亿|万|千|百)*元)|(?:完成|达到?|占|为)(?:年初|全年|调整后?)?预算数?的\s*(?<percent>[\d.]+\s*[%％])/gu;

/**
 * The narrative of final accounts without the amounts that were planned and the rates of execution: blanks of the same length stand
 * for them, so that everything else keeps its place.
 */
export function withoutPlanned(markdown: string): string {
  return markdown.replace(PLANNED, (whole, amount?: string, percent?: string) => {
    const figure = amount ?? percent ?? '';
    return whole.slice(0, whole.length - figure.length) + ' '.repeat(figure.length);
  });
}
