import type { Element } from '@xmldom/xmldom';
import { attribute, childElements, childNamed } from '../xml.ts';
import { PLAIN_STYLE, type CellStyle } from './source.ts';

/** The formats of XML Spreadsheet 2003 that have a name, as Chinese Excel prints them. */
const NAMED: Record<string, string> = {
  'general number': 'General',
  'general date': 'yyyy/m/d h:mm',
  'long date': 'yyyy"年"m"月"d"日"',
  'medium date': 'yyyy/m/d',
  'short date': 'yyyy/m/d',
  'long time': 'h:mm:ss',
  'medium time': 'h:mm',
  'short time': 'h:mm',
  currency: '"¥"#,##0.00;[Red]"¥"-#,##0.00',
  'euro currency': '[$€]#,##0.00;[Red]-[$€]#,##0.00',
  fixed: '0.00',
  standard: '#,##0.00',
  percent: '0.00%',
  scientific: '0.00E+00',
  'yes/no': '"Yes";"Yes";"No"',
  'true/false': '"True";"True";"False"',
  'on/off': '"On";"On";"Off"',
};

/** The styles of an XML Spreadsheet by their id, each with what it takes over from its parent. */
export function readXmlStyles(workbook: Element): (id: string | null) => CellStyle {
  const list = childNamed(workbook, 'Styles');
  const elements = new Map(
    [...(list ? childElements(list) : [])].map((style) => [attribute(style, 'ID') ?? '', style]),
  );
  const known = new Map<string, CellStyle>();
  const read = (id: string, depth = 0): CellStyle => {
    const style = known.get(id);
    if (style) return style;
    const element = elements.get(id);
    if (!element || depth > elements.size) return PLAIN_STYLE;
    const parent = attribute(element, 'Parent') ?? 'Default';
    const full = overlay(element, id === 'Default' ? PLAIN_STYLE : read(parent, depth + 1));
    known.set(id, full);
    return full;
  };
  return (id) => (id === null || !elements.has(id) ? read('Default') : read(id));
}

function overlay(style: Element, base: CellStyle): CellStyle {
  const [font, interior, format] = ['Font', 'Interior', 'NumberFormat'].map((name) => childNamed(style, name));
  const code = format ? (attribute(format, 'Format') ?? 'General') : null;
  const pattern = attribute(interior ?? null, 'Pattern');
  return {
    struck: font ? attribute(font, 'StrikeThrough') === '1' : base.struck,
    raised: font ? attribute(font, 'VerticalAlign') === 'Superscript' : base.raised,
    color: font ? (colorOf(attribute(font, 'Color')) ?? '000000') : (base.color ?? '000000'),
    fill: pattern === null ? base.fill : pattern === 'Solid' ? colorOf(attribute(interior ?? null, 'Color')) : null,
    format: code === null ? base.format : (NAMED[code.toLowerCase()] ?? code),
  };
}

/** `ff0000` of `#FF0000`; `null` for names and nothing. */
export function colorOf(value: string | null): string | null {
  return /^#([0-9a-f]{6})$/iu.exec(value ?? '')?.[1]?.toLowerCase() ?? null;
}
