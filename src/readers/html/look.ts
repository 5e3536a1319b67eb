import { attributeOf, elementsOf, type Element } from './dom.ts';
import { colorOf } from './css-color.ts';

/** How an element is set, as far as that decides what of it is text. */
export interface Look {
  hidden: boolean;
  /** Its text is not seen, but its room is kept: a cell of it stays one. */
  blank: boolean;
  struck: boolean;
  raised: boolean;
  /** `null`: nothing is said. */
  color: string | null;
  /** The colour behind its text as six hexadecimal digits, `other` for pictures and the like, `null`: nothing is said. */
  fill: string | null;
}

const STRUCK_TAGS = new Set(['del', 's', 'strike']);

const SPEAKING_TAGS = new Set([...STRUCK_TAGS, 'sup']);
const PLAIN: Look = { hidden: false, blank: false, struck: false, raised: false, color: null, fill: null };

/** The look that its tag, the style sheets of the page (`sheet`) and its own style give an element. */
export function lookOf(element: Element, sheet: string): Look {
  if (sheet === '' && element.attrs.length === 0 && !SPEAKING_TAGS.has(element.tagName)) return PLAIN;
  const style = `${sheet};${attributeOf(element, 'style') ?? ''}`;
  const value = (name: string): string | null => lastValue(style, name);
  const line = `${value('text-decoration') ?? ''} ${value('text-decoration-line') ?? ''}`;
  const isLine = /line-through/iu.test(line);
  const resets = /\bnone\b/iu.test(line) && !isLine;
  const align = value('vertical-align');
  const top = /^-\s*[\d.]*[1-9]/u.test(value('top') ?? '') || /^[\d.]*[1-9]/u.test(value('bottom') ?? '');
  return {
    hidden:
      attributeOf(element, 'hidden') !== null ||
      /^none/iu.test(value('display') ?? '') ||
      /^collapse/iu.test(value('visibility') ?? '') ||
      /^all/iu.test(value('mso-hide') ?? ''),
    blank: /^hidden/iu.test(value('visibility') ?? '') || (elementsOf(element).length === 0 && isOutOfSight(value)),
    struck: isLine || (STRUCK_TAGS.has(element.tagName) && !resets),
    raised:
      align === null || element.tagName === 'td' || element.tagName === 'th'
        ? element.tagName === 'sup' ||
          /^super/iu.test(value('font-variant-position') ?? '') ||
          (top && isSmall(value('font-size')) && /relative/iu.test(value('position') ?? ''))
        : /^(?:super|text-top|[0.]*[1-9][\d.]*(?:px|pt|em|rem|ex|%))/iu.test(align) ||
          (/^top/iu.test(align) && isSmall(value('font-size'))) ||
          (element.tagName === 'sup' && !/^(?:baseline|sub)/iu.test(align)),
    color: colorOf(value('color') ?? (element.tagName === 'font' ? attributeOf(element, 'color') : null)),
    fill: fillOf(value('background-color'), value('background') ?? attributeOf(element, 'background'), element),
  };
}

/**
 * Is a text set so that nobody sees it: without size, transparent, or far beside the page? Asked only of elements that hold
 * text alone: of others a script may show what is in them, or what is in them has a size of its own.
 */
function isOutOfSight(value: (name: string) => string | null): boolean {
  const isZero = (name: string) => /^0*(?:\.0*)?0(?:[a-z]+|%)?(?:\s*!|$)/iu.test(value(name) ?? '');
  const isFar = (name: string) => /^-\d{3,}(?:px|pt|em|rem|%)?/iu.test(value(name) ?? '');
  return (
    isZero('opacity') ||
    isZero('font-size') ||
    isFar('text-indent') ||
    (/^(?:absolute|fixed)/iu.test(value('position') ?? '') && (isFar('left') || isFar('top'))) ||
    (/^hidden/iu.test(value('overflow') ?? '') && (isZero('width') || isZero('height')))
  );
}

function fillOf(color: string | null, background: string | null, element: Element): string | null {
  const named = color ?? attributeOf(element, 'bgcolor');
  if (named !== null && !/^(?:transparent|inherit)/iu.test(named)) return colorOf(named) ?? 'other';
  if (background === null || /^(?:none|transparent|inherit)\s*$/iu.test(background)) return null;
  return colorOf(background) ?? 'other';
}

function isSmall(size: string | null): boolean {
  const [, number = '', unit = ''] = /^([\d.]+)\s*(px|pt|em|rem|%)/iu.exec(size ?? '') ?? [];
  if (number === '') return /^(?:x{0,2}-small|smaller|small)/iu.test(size ?? '');
  const limits: Record<string, number> = { px: 11, pt: 8.5, em: 0.85, rem: 0.85, '%': 85 };
  return Number(number) <= (limits[unit.toLowerCase()] ?? 0);
}

/** The value that counts of a property: the last, or the last that is `!important`. */
function lastValue(style: string, name: string): string | null {
  if (!style.toLowerCase().includes(name)) return null;
  const values = [...style.matchAll(new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]+)`, 'giu'))].map(([, text = '']) =>
    text.trim(),
  );
  return values.findLast((text) => /!\s*important/iu.test(text)) ?? values.at(-1) ?? null;
}
