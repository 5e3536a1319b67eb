import type { Element } from '@xmldom/xmldom';
import { attribute, childElements, childNamed } from '../xml.ts';
import { formatCode } from './builtin-formats.ts';
import { indexedColor, tintColor } from './colors.ts';
import type { RuleStyle } from './conditional-formats.ts';
import { PLAIN_STYLE, type CellStyle, type TextStyle } from './source.ts';

/** The styles of a workbook by their number, and what a run of rich text makes of its own properties. */
export interface Styles {
  cell: (index: number) => CellStyle;
  run: (properties: Element) => TextStyle;
  /** What the conditional format of a number sets. */
  rule: (index: number) => RuleStyle;
}

/**
 * Reads the styles part (ECMA-376 part 1, 18.8) and the colours of the theme; either may be missing. `onMissing` is called for a cell that
 * has a style which is not there.
 */
export function readStyles(styles: Element | null, theme: Element | null, onMissing: () => void): Styles {
  const colors = { palette: readPalette(styles), theme: readTheme(theme) };
  const list = (name: string): Element[] => {
    const parent = styles && childNamed(styles, name);
    return parent ? [...childElements(parent)] : [];
  };
  const codes = new Map(
    list('numFmts').map((format) => [Number(attribute(format, 'numFmtId')), attribute(format, 'formatCode') ?? '']),
  );
  const fonts = list('fonts').map((font) => readFont(font, colors));
  const fills = list('fills').map((fill) => readFill(fill, colors));
  const cells = list('cellXfs').map((xf): CellStyle => {
    const number = (name: string): number => Number(attribute(xf, name) ?? 0);
    const font = fonts[number('fontId')] ?? PLAIN_STYLE;
    const fill = fills[number('fillId')];
    return {
      struck: font.struck,
      raised: font.raised,
      color: font.color,
      fill: fill === undefined ? 'ffffff' : fill,
      format: formatCode(number('numFmtId'), codes),
    };
  });
  const rules = list('dxfs').map((dxf) => readRuleStyle(dxf, colors));
  return {
    cell: (index) => {
      // Without a styles part the first style is the plain one.
      if (!cells[index] && index !== 0) onMissing();
      return cells[index] ?? PLAIN_STYLE;
    },
    run: (properties) => readFont(properties, colors),
    rule: (index) => rules[index] ?? {},
  };
}

interface Colors {
  palette: string[];
  theme: (string | null)[];
}

function readFont(font: Element, colors: Colors): TextStyle {
  const strike = childNamed(font, 'strike');
  const color = childNamed(font, 'color');
  return {
    struck: strike !== null && !/^(?:0|false)$/u.test(attribute(strike, 'val') ?? ''),
    raised: attribute(childNamed(font, 'vertAlign'), 'val') === 'superscript',
    color: color ? readColor(color, colors, '000000') : '000000',
  };
}

/** White where nothing is filled, `null` where the colour is mixed. */
function readFill(fill: Element, colors: Colors): string | null {
  const pattern = childNamed(fill, 'patternFill');
  if (!pattern) return null;
  const type = attribute(pattern, 'patternType') ?? 'none';
  if (type === 'none') return 'ffffff';
  const color = childNamed(pattern, 'fgColor');
  return type === 'solid' && color ? readColor(color, colors, null) : null;
}

/** What of a cell a conditional format sets (18.8.14): its fill is the background of the pattern. */
function readRuleStyle(dxf: Element, colors: Colors): RuleStyle {
  const font = childNamed(dxf, 'font');
  const color = font && childNamed(font, 'color');
  const fill = childNamed(dxf, 'fill');
  const pattern = fill && childNamed(fill, 'patternFill');
  const behind = pattern && (childNamed(pattern, 'bgColor') ?? childNamed(pattern, 'fgColor'));
  const isSolid = /^(?:solid)?$/u.test(attribute(pattern, 'patternType') ?? '');
  const format = attribute(childNamed(dxf, 'numFmt'), 'formatCode');
  return {
    ...(color && { color: readColor(color, colors, '000000') }),
    ...(fill && { fill: behind && isSolid ? readColor(behind, colors, null) : null }),
    ...(format && { format }),
  };
}

function readColor(color: Element, { palette, theme }: Colors, automatic: string | null): string | null {
  const [rgb, index, number] = ['rgb', 'indexed', 'theme'].map((name) => attribute(color, name));
  const base =
    rgb !== null && rgb !== undefined
      ? (/([0-9a-f]{6})$/iu.exec(rgb)?.[1]?.toLowerCase() ?? null)
      : number !== null && number !== undefined
        ? (theme[Number(number)] ?? null)
        : index !== null && index !== undefined
          ? indexedColor(Number(index), palette)
          : automatic;
  return base === null ? null : tintColor(base, Number(attribute(color, 'tint') ?? 0));
}

function readPalette(styles: Element | null): string[] {
  const list = styles && childNamed(styles, 'colors');
  const indexed = list && childNamed(list, 'indexedColors');
  return indexed
    ? [...childElements(indexed)].map((color) => (attribute(color, 'rgb') ?? '').slice(-6).toLowerCase())
    : [];
}

/** Cells count light before dark (18.8.3), the theme writes dark before light. */
const THEME_ORDER = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6'];

function readTheme(theme: Element | null): (string | null)[] {
  const elements = theme && childNamed(theme, 'themeElements');
  const scheme = elements && childNamed(elements, 'clrScheme');
  if (!scheme) return ['ffffff', '000000'];
  return THEME_ORDER.map((name) => {
    const slot = childNamed(scheme, name);
    const [color] = slot ? childElements(slot) : [];
    const value = color ? (attribute(color, color.localName === 'sysClr' ? 'lastClr' : 'val') ?? '') : '';
    return /^[0-9a-f]{6}$/iu.test(value) ? value.toLowerCase() : null;
  });
}
