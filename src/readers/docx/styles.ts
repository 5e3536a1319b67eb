import type { Element } from '@xmldom/xmldom';
import { attribute, childElements, childNamed } from '../xml.ts';

/** What a style (or a paragraph's own properties) says that matters for reading. */
export interface ParagraphTraits {
  /** 0 is the highest level of the outline; `null` is body text. */
  outline: number | null;
  numId: string | null;
  level: number | null;
  hidden: boolean;
  struck: boolean;
  raised: boolean;
  /** An entry of a generated table of contents. */
  isContents: boolean;
}

export type RunLook = Pick<ParagraphTraits, 'hidden' | 'struck' | 'raised'>;

/** Half points above the line from which on a character is raised, not only evened out. */
const LEAST_RAISED = 4;

/** Styles by id, with inheritance resolved. */
export type Styles = (id: string | null) => ParagraphTraits;

const PLAIN: ParagraphTraits = {
  outline: null,
  numId: null,
  level: null,
  hidden: false,
  struck: false,
  raised: false,
  isContents: false,
};

/** Reads `styles.xml`; without it every style is plain. */
export function readStyles(root: Element | null): Styles {
  const elements = new Map<string, Element>();
  let standard: string | null = null;
  for (const style of root ? childElements(root) : []) {
    const id = style.localName === 'style' ? attribute(style, 'styleId') : null;
    if (id === null) continue;
    elements.set(id, style);
    if (attribute(style, 'type') === 'paragraph' && isOn(attribute(style, 'default'), false)) standard = id;
  }
  const resolved = new Map<string, ParagraphTraits>();
  const resolve = (id: string, trail: readonly string[]): ParagraphTraits => {
    const known = resolved.get(id);
    if (known) return known;
    const style = elements.get(id);
    if (!style || trail.includes(id)) return PLAIN;
    const parent = attribute(childNamed(style, 'basedOn'), 'val');
    const traits = applyStyle(style, parent === null ? PLAIN : resolve(parent, [...trail, id]));
    resolved.set(id, traits);
    return traits;
  };
  return (id) => {
    const wanted = id ?? standard;
    return wanted === null ? PLAIN : resolve(wanted, []);
  };
}

/** A paragraph's traits: its style's, with its own properties over them. */
export function paragraphTraits(
  properties: Element | null,
  styles: Styles,
): ParagraphTraits & { style: string | null } {
  const style = properties ? attribute(childNamed(properties, 'pStyle'), 'val') : null;
  return { ...applyProperties(properties, styles(style)), style };
}

/** Is a toggle property such as `<w:vanish/>` set? */
export function isToggled(properties: Element | null, name: string): boolean {
  const toggle = properties ? childNamed(properties, name) : null;
  return toggle !== null && isOn(attribute(toggle, 'val'), true);
}

/** How a run is set by its own properties, over those of its styles. */
export function runLook(properties: Element | null, base: RunLook): RunLook {
  const look = { hidden: base.hidden, struck: base.struck, raised: base.raised };
  if (!properties) return look;
  if (childNamed(properties, 'vanish')) look.hidden = isToggled(properties, 'vanish');
  if (childNamed(properties, 'strike') ?? childNamed(properties, 'dstrike'))
    look.struck = isToggled(properties, 'strike') || isToggled(properties, 'dstrike');
  const align = attribute(childNamed(properties, 'vertAlign'), 'val');
  if (align !== null) look.raised = align === 'superscript';
  else if (Number(attribute(childNamed(properties, 'position'), 'val') ?? 0) >= LEAST_RAISED) look.raised = true;
  return look;
}

function applyStyle(style: Element, parent: ParagraphTraits): ParagraphTraits {
  const name = attribute(childNamed(style, 'name'), 'val') ?? '';
  const traits = applyProperties(childNamed(style, 'pPr'), parent);
  const heading = /^(?:heading|标题)\s*([1-9])$/iu.exec(name)?.[1];
  if (traits.outline === null && heading) traits.outline = Number(heading) - 1;
  if (traits.outline === null && /^(?:title|标题)$/iu.test(name)) traits.outline = 0;
  Object.assign(traits, runLook(childNamed(style, 'rPr'), traits));
  if (/^(?:toc|目录)\s*[1-9]$/iu.test(name)) traits.isContents = true;
  return traits;
}

function applyProperties(properties: Element | null, base: ParagraphTraits): ParagraphTraits {
  const traits = { ...base };
  if (!properties) return traits;
  const outline = attribute(childNamed(properties, 'outlineLvl'), 'val');
  if (outline !== null) traits.outline = Number(outline) <= 8 ? Number(outline) : null;
  const numbering = childNamed(properties, 'numPr');
  if (numbering) {
    const level = attribute(childNamed(numbering, 'ilvl'), 'val');
    traits.numId = attribute(childNamed(numbering, 'numId'), 'val') ?? traits.numId;
    if (level !== null) traits.level = Number(level);
  }
  return traits;
}

function isOn(value: string | null, otherwise: boolean): boolean {
  return value === null ? otherwise : !/^(?:0|false|off|none)$/iu.test(value);
}
