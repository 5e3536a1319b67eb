import { formField, type OwnWords } from '../vocabulary/index.ts';

const MOST_LINES = 5;
const LONGEST_PART = 8;

/** Labels that a narrow column prints over several rows: the whole in the first, and which cells hold the rest of one. */
export interface SplitLabels {
  /** `row,column` of the first part → the whole label. */
  whole: ReadonlyMap<string, string>;
  /** `row,column` of every further part. */
  rests: ReadonlySet<string>;
}

/**
 * Finds labels of which no row prints the whole: 年度总 over 体目标. Only cells right below each other that are no labels by
 * themselves and make a known one together; and a unit in brackets below a label: 项目资金 over （万元）.
 */
export function findSplitLabels(rows: readonly (readonly string[])[], own: OwnWords): SplitLabels {
  const whole = new Map<string, string>();
  const rests = new Set<string>();
  rows.forEach((row, index) => {
    row.forEach((cell, column) => {
      if (cell === '' || rests.has(`${index},${column}`)) return;
      if (formField(cell, own) !== null) {
        const below = rows[index + 1]?.[column] ?? '';
        if (!/^[（(](?:[百千万亿]+)?元[)）]$/u.test(below.trim())) return;
        whole.set(`${index},${column}`, cell + below);
        rests.add(`${index + 1},${column}`);
        return;
      }
      const parts = [cell];
      for (let next = index + 1; next < index + MOST_LINES; next++) {
        const below = rows[next]?.[column] ?? '';
        if (
          [...parts, below].some((part) => part === '' || part.length > LONGEST_PART || formField(part, own) !== null)
        )
          break;
        parts.push(below);
        if (formField(parts.join(''), own) === null) continue;
        whole.set(`${index},${column}`, parts.join(''));
        parts.slice(1).forEach((_, at) => rests.add(`${index + 1 + at},${column}`));
        break;
      }
    });
  });
  return { whole, rests };
}
