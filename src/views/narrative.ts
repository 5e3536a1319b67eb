import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { append } from '../lists.ts';
import { markNarrative } from './mark-narrative.ts';
import type { NarrativeMark } from './narrative-marks.ts';

/** What the tree of a rendered text consists of, as far as it is looked at here. */
interface Node {
  type: string;
  tagName?: string;
  value?: string;
  properties?: Record<string, unknown>;
  children?: Node[];
}

export interface HeadingLink {
  id: string;
  text: string;
}

/** A rendered text: HTML without raw markup of its source, and links to its highest headings. */
export interface RenderedText {
  html: string;
  headings: HeadingLink[];
  /** Identifiers of the marks that were placed. */
  placed: string[];
}

const SAFE_LINK = /^(?:https?:|mailto:|tel:|#|\/(?!\/))/iu;

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const child of node.children ?? []) walk(child, visit);
}

function textOf(node: Node): string {
  // The number of a finding stands beside a heading; it is no part of it.
  if (node.properties?.['dataSearchIgnore'] !== undefined) return '';
  return node.type === 'text' ? (node.value ?? '') : (node.children ?? []).map(textOf).join('');
}

function headingLevel(node: Node): number | null {
  const match = /^h([1-6])$/.exec(node.tagName ?? '');
  return match ? Number(match[1]) : null;
}

/** Does an address lead to one of the hosts, or to one below it? */
function leadsTo(hosts: readonly string[], href: string): boolean {
  const url = URL.canParse(href) ? new URL(href) : null;
  if (url === null || !/^https?:$/u.test(url.protocol)) return false;
  return hosts.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`));
}

/** Moves headings below `top - 1` without gaps, gives them anchors, and takes out pictures and links that are not plain addresses. */
function shape(options: { top: number; prefix: string; headings: HeadingLink[]; allows: (href: string) => boolean }) {
  return (tree: Node) => {
    const levels: number[] = [];
    walk(tree, (node) => {
      const level = headingLevel(node);
      if (level !== null && !levels.includes(level)) levels.push(level);
    });
    levels.sort((a, b) => a - b);
    let count = 0;
    let depth = 0;
    walk(tree, (node) => {
      const level = headingLevel(node);
      if (level !== null) {
        // A heading may be at most one level below the one before it.
        depth = Math.min(levels.indexOf(level), depth + (count === 0 ? 0 : 1));
        count += 1;
        const id = `${options.prefix}-${count}`;
        node.tagName = `h${Math.min(6, options.top + depth)}`;
        node.properties = { ...node.properties, id };
        if (depth === 0) options.headings.push({ id, text: textOf(node).trim() });
      }
      if (node.tagName === 'a' && !options.allows(String(node.properties?.['href'] ?? ''))) {
        node.tagName = 'span';
        node.properties = {};
      }
      if (node.children) node.children = node.children.filter((child) => child.tagName !== 'img');
    });
  };
}

/**
 * Renders Markdown to HTML. Raw HTML in it is dropped. Its highest headings become level `top` (2 to 6), the others follow
 * without gaps; anchors are `<prefix>-1`, `<prefix>-2` … `marks` become links and numbers in the text. `hosts`: the text is a
 * stranger's, and an address in it is a link only where it leads to one of these hosts or below it; else it is plain text.
 */
export function renderMarkdown(
  markdown: string,
  options: { top: number; prefix: string; marks?: readonly NarrativeMark[]; hosts?: readonly string[] },
): RenderedText {
  const headings: HeadingLink[] = [];
  const { hosts } = options;
  const allows = (href: string): boolean =>
    hosts ? href.startsWith('#') || leadsTo(hosts, href) : SAFE_LINK.test(href);
  const placed: string[] = [];
  // The fields on top are emptied, not cut off, so that lines keep their numbers.
  const text = markdown.replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/, (fields) => fields.replace(/[^\n]/g, ''));
  const html = unified()
    .use(remarkParse)
    .use(remarkGfm, { singleTilde: false })
    .use(() => (tree: unknown) => {
      append(placed, markNarrative(tree, text, options.marks ?? []));
    })
    .use(remarkRehype)
    .use(() => shape({ ...options, headings, allows }) as never)
    .use(rehypeStringify)
    .processSync(text);
  return { html: String(html), headings, placed };
}
