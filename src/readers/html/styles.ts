import { append } from '../../lists.ts';
import { attributeOf, elementsOf, isElement, type Element, type Parent } from './dom.ts';

/** One compound of a selector: `td.note`, and whether it must be the parent of the next or only above it. */
interface Compound {
  tag: string | null;
  id: string | null;
  classes: string[];
  isParent: boolean;
}

interface Rule {
  /** From left to right; the last is the element itself. */
  selector: Compound[];
  declarations: string;
}

export interface StyleSheets {
  /** What the style sheets say of an element, as one list of declarations. */
  of: (element: Element) => string;
  /** Nothing that was passed over could paint something behind the text. */
  isWhole: boolean;
}

/** More rules than a page of a document has; what follows is not looked at. */
const MOST_RULES = 2000;
const COMPOUND = /^([a-z][\w-]*|\*)?((?:[.#][\w\u4e00-\u9fff-]+)*)$/iu;

/**
 * Gives every element what the style sheets inside the page say of it: later rules after earlier ones, without regard to how
 * specific they are. Rules for print or small screens, and selectors with pseudo-classes or attributes, are passed over.
 */
export function readStyleSheets(page: Parent): StyleSheets {
  const rules: Rule[] = [];
  let isWhole = true;
  const gather = (parent: Parent): void => {
    for (const element of elementsOf(parent)) {
      if (element.tagName !== 'style') gather(element);
      else if (/^\s*(?:(?:all|screen)\s*)?$/iu.test(attributeOf(element, 'media') ?? '')) {
        const css = element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
        const parsed = parseRules(css);
        append(rules, parsed.rules);
        isWhole &&= parsed.isWhole;
      }
    }
  };
  gather(page);
  const byKey = Map.groupBy(rules.slice(0, MOST_RULES).entries(), ([, rule]) => keyOf(rule.selector.at(-1)));
  const of = (element: Element): string => {
    const classes = classesOf(element).map((name) => `.${name}`);
    const keys = ['*', element.tagName, `#${attributeOf(element, 'id') ?? ''}`, ...classes];
    const found = [...new Set(keys)]
      .flatMap((key) => byKey.get(key) ?? [])
      .filter(([, rule]) => matches(element, rule));
    return found
      .sort(([a], [b]) => a - b)
      .map(([, rule]) => rule.declarations)
      .join(';');
  };
  return { of, isWhole };
}

/** A rule is looked up by the most telling part of its last compound. */
function keyOf(compound: Compound | undefined): string {
  if (compound?.id) return `#${compound.id}`;
  const name = compound?.classes[0];
  return name === undefined ? (compound?.tag ?? '*') : `.${name}`;
}

function parseRules(css: string): { rules: Rule[]; isWhole: boolean } {
  const plain = css
    .replace(/\/\*[\s\S]*?\*\/|<!--|-->/gu, ' ')
    // What holds on every screen is said of the page.
    .replace(/@media\s+(?:only\s+)?(?:screen|all)\s*\{((?:[^{}]*\{[^{}]*\})*[^{}]*)\}/giu, '$1');
  // What stands in @media and the like has braces of its own.
  const flat = plain.replace(/@[\w-][^{};]{0,500}(?:;|\{(?:[^{}]*\{[^{}]*\})*[^{}]*\})/gu, ' ');
  // `@page` and fonts paint nothing behind the text.
  let isWhole = !/@import/iu.test(plain) && !/@(?:media|supports|layer)[^]*background/iu.test(plain);
  const rules = [...flat.matchAll(/(?<![^{}])([^{}]+)\{([^{}]*)\}/gu)].flatMap(
    ([, selectors = '', declarations = '']) =>
      selectors.split(',').flatMap((text) => {
        const selector = parseSelector(text);
        if (!selector && /background/iu.test(declarations)) isWhole = false;
        return selector ? [{ selector, declarations }] : [];
      }),
  );
  return { rules, isWhole };
}

function parseSelector(text: string): Compound[] | null {
  const compounds: Compound[] = [];
  let isParent = false;
  for (const part of text.trim().replaceAll('>', ' > ').split(/\s+/u)) {
    if (part === '>') {
      const last = compounds.at(-1);
      if (last) last.isParent = true;
      isParent = true;
      continue;
    }
    const match = COMPOUND.exec(part);
    if (!match || part === '') return null;
    const names = match[2]?.match(/[.#][^.#]+/gu) ?? [];
    const tag = match[1] && match[1] !== '*' ? match[1].toLowerCase() : null;
    const id = names.find((name) => name.startsWith('#'))?.slice(1) ?? null;
    const classes = names.filter((name) => name.startsWith('.')).map((name) => name.slice(1));
    compounds.push({ tag, id, classes, isParent: false });
    isParent = false;
  }
  return isParent || compounds.length === 0 ? null : compounds;
}

function matches(element: Element, { selector }: Rule): boolean {
  const [own, ...above] = selector.toReversed();
  if (!own || !fits(element, own)) return false;
  let current: Element | null = element;
  for (const compound of above) {
    current = parentOf(current);
    while (current && !compound.isParent && !fits(current, compound)) current = parentOf(current);
    if (!current || !fits(current, compound)) return false;
  }
  return true;
}

function fits(element: Element, { tag, id, classes }: Compound): boolean {
  const own = classesOf(element);
  return (
    (tag === null || element.tagName === tag) &&
    (id === null || attributeOf(element, 'id') === id) &&
    classes.every((name) => own.includes(name))
  );
}

function classesOf(element: Element): string[] {
  return (attributeOf(element, 'class') ?? '').split(/\s+/u).filter((name) => name !== '');
}

function parentOf(element: Element | null): Element | null {
  const parent = element?.parentNode;
  return parent && isElement(parent as Element) ? (parent as Element) : null;
}
