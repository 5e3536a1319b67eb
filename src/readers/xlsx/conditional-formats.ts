import type { Element } from '@xmldom/xmldom';
import { Problem, type Place } from '../../problem.ts';
import { isInvisible } from '../colors.ts';
import { limits } from '../limits.ts';
import { attribute, childElements } from '../xml.ts';
import { holdsRule, type Comparison } from './rule-tests.ts';
import { parseRange, type CellRange, type CellStyle, type SourceCell, type SourceSheet } from './source.ts';

/** What a rule sets of a cell; what is absent stays as it is. */
export type RuleStyle = Partial<Pick<CellStyle, 'color' | 'fill' | 'format'>>;

/** A conditional format of a range of cells (ECMA-376 part 1, 18.3.1.10). */
export interface FormatRule extends Comparison {
  ranges: CellRange[];
  priority: number;
  /** No later rule counts where it holds. */
  stops: boolean;
  style: RuleStyle;
}

/** Rules that paint a scale or bars behind the figures. */
const PAINTING = new Set(['colorScale', 'dataBar', 'iconSet']);

/** The rules of a sheet in the order in which they count. */
export function readRules(root: Element, styleOf: (index: number) => RuleStyle): FormatRule[] {
  const rules = [...childElements(root)]
    .filter(({ localName }) => localName === 'conditionalFormatting')
    .flatMap((format) => {
      const references = (attribute(format, 'sqref') ?? '').split(/\s+/u);
      const ranges = references.map(parseRange).filter((range) => range !== null);
      const elements = [...childElements(format)].filter(({ localName }) => localName === 'cfRule');
      return elements.map((rule) => readRule(rule, ranges, styleOf));
    });
  return rules.sort((a, b) => a.priority - b.priority);
}

function readRule(rule: Element, ranges: CellRange[], styleOf: (index: number) => RuleStyle): FormatRule {
  const type = attribute(rule, 'type') ?? '';
  const dxf = attribute(rule, 'dxfId');
  return {
    ranges,
    type,
    operator: attribute(rule, 'operator') ?? '',
    text: attribute(rule, 'text') ?? '',
    formulas: [...childElements(rule)]
      .filter(({ localName }) => localName === 'formula')
      .map((formula) => formula.textContent ?? ''),
    origin: ranges[0]?.s ?? { r: 0, c: 0 },
    priority: Number(attribute(rule, 'priority') ?? 0),
    stops: /^(?:1|true)$/u.test(attribute(rule, 'stopIfTrue') ?? ''),
    style: PAINTING.has(type) ? { fill: null } : dxf === null || dxf === undefined ? {} : styleOf(Number(dxf)),
  };
}

/** Throws a Problem where cells times ranges of rules are more than a program can try. */
export function checkRules({ cells, rules, recoloured }: SourceSheet, place: Place): void {
  let filled = 0;
  cells.forEach((line) => line.forEach(() => filled++));
  const ranges = rules.reduce((sum, rule) => sum + rule.ranges.length + 1, recoloured.length);
  const most = limits()['format-tests'];
  if (filled * ranges > most) throw new Problem('too-many-format-rules', { most }, { place });
}

/**
 * A cell as its rules show it. Where it cannot be told whether a rule holds that would set colours, the cell counts as seen:
 * `mayHide` says that it would not be if the rule held.
 */
export function applyRules(
  sheet: SourceSheet,
  cell: SourceCell,
  row: number,
  column: number,
): { cell: SourceCell; isRecoloured: boolean; mayHide: boolean } {
  const within = ({ s, e }: CellRange): boolean => row >= s.r && row <= e.r && column >= s.c && column <= e.c;
  let set: RuleStyle = {};
  let isRecoloured = sheet.recoloured.some(within);
  let mayHide = false;
  for (const rule of sheet.rules) {
    if (!rule.ranges.some(within)) continue;
    const holds = PAINTING.has(rule.type) ? true : holdsRule(rule, sheet, row, column);
    if (holds === true) {
      set = { ...rule.style, ...set };
      if (rule.stops) break;
    } else if (holds === null) {
      const { color, fill, format } = { ...cell.style, ...rule.style, ...set };
      mayHide ||= isInvisible(color, fill) || /^;;;?$/u.test(format);
      // What a rule without a style of its own paints is not known either.
      isRecoloured ||=
        rule.style.format === undefined || rule.style.color !== undefined || rule.style.fill !== undefined;
    }
  }
  return { cell: { ...cell, style: { ...cell.style, ...set } }, isRecoloured, mayHide };
}
