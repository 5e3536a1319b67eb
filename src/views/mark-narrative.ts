import { append } from '../lists.ts';
import type { NarrativeMark } from './narrative-marks.ts';

/** A node of a Markdown tree, as far as it is looked at here. */
interface Node {
  type: string;
  value?: string;
  url?: string;
  children?: Node[];
  data?: { hName?: string; hProperties?: Record<string, unknown> };
  position?: { start: Point; end: Point };
}

interface Point {
  line: number;
  column: number;
}

const BLOCKS = new Set(['paragraph', 'heading', 'tableCell']);

/**
 * For every character of a line of the source between two columns, which character of the text it became: escapes (`\*`),
 * entities and the indent of a continued line vanish. `null` where the two do not fit.
 */
export function alignLine(source: string, text: string): number[] | null {
  const to: number[] = [];
  let at = 0;
  for (let index = 0; index < source.length; index += 1) {
    to[index] = at;
    const char = source[index] ?? '';
    const entity = /^&(?:[a-z]+|#\d+|#x[0-9a-f]+);/iu.exec(source.slice(index))?.[0];
    if (entity && !text.startsWith(entity, at)) {
      for (const last = index + entity.length - 1; index < last; index += 1) to[index + 1] = at;
      at += 1;
    } else if (char === text[at]) at += 1;
    else if (char !== '\\' && !/\s/u.test(char)) return null;
  }
  return at === text.length ? to : null;
}

/** Where a mark stands in a text node: first character and the one after the last, or `null`. */
function locate(node: Node, lines: readonly string[], mark: NarrativeMark): { from: number; to: number } | null {
  const { position, value = '' } = node;
  if (!position || mark.start === null || mark.line < position.start.line || mark.line > position.end.line) return null;
  const texts = value.split('\n');
  const nth = mark.line - position.start.line;
  const text = texts[nth];
  if (text === undefined || texts.length !== position.end.line - position.start.line + 1) return null;
  const begin = nth === 0 ? position.start.column - 1 : 0;
  const source = (lines[mark.line - 1] ?? '').slice(
    begin,
    mark.line === position.end.line ? position.end.column - 1 : undefined,
  );
  const first = mark.start - begin;
  if (first < 0 || first >= source.length) return null;
  const to = alignLine(source, text);
  if (!to) return null;
  const before = texts.slice(0, nth).reduce((sum, line) => sum + line.length + 1, 0);
  // An amount that runs into emphasised text is marked up to there.
  const last = Math.min(first + mark.length, source.length) - 1;
  return { from: before + (to[first] ?? 0), to: before + (to[last] ?? 0) + 1 };
}

function textNode(value: string): Node {
  return { type: 'text', value };
}

/** The links to the findings that speak of a mark. Search leaves them out: they are not the department's words. */
function noteNodes({ notes }: NarrativeMark): Node[] {
  return notes.map(({ href, text, label, quiet }) => ({
    type: 'link',
    url: href,
    data: {
      hProperties: {
        className: ['note-mark', ...(quiet ? ['note-quiet'] : [])],
        ariaLabel: label,
        dataSearchIgnore: '',
      },
    },
    children: [textNode(text)],
  }));
}

function markNodes(mark: NarrativeMark, value: string): Node[] {
  const properties = {
    id: mark.id,
    ...(mark.outcome === null ? {} : { className: ['statement', `statement-${mark.tone ?? mark.outcome}`] }),
    ...(mark.title ? { title: mark.title } : {}),
  };
  const node: Node = mark.href
    ? { type: 'link', url: mark.href, data: { hProperties: properties }, children: [textNode(value)] }
    : { type: 'emphasis', data: { hName: 'span', hProperties: properties }, children: [textNode(value)] };
  const places = (mark.also ?? []).map((id): Node => ({
    type: 'emphasis',
    data: { hName: 'span', hProperties: { id } },
    children: [],
  }));
  return [...places, node, ...noteNodes(mark)];
}

/**
 * Writes the marks into a Markdown tree: an amount becomes a link to its cell, findings follow it as numbers; what cannot be
 * placed inside its line is put at the end of its paragraph. Out: the identifiers that were placed.
 */
export function markNarrative(tree: unknown, markdown: string, marks: readonly NarrativeMark[]): string[] {
  const lines = markdown.split('\n');
  const open = new Set(marks);
  const placed: string[] = [];
  const place = (mark: NarrativeMark) => {
    open.delete(mark);
    placed.push(mark.id);
  };
  const cut = (node: Node): Node[] => {
    const found = [...open]
      .flatMap((mark) => {
        const at = locate(node, lines, mark);
        return at ? [{ mark, ...at }] : [];
      })
      .sort((a, b) => a.from - b.from);
    const parts: Node[] = [];
    let done = 0;
    for (const { mark, from, to } of found) {
      if (from < done) continue;
      if (from > done) parts.push(textNode((node.value ?? '').slice(done, from)));
      append(parts, markNodes(mark, (node.value ?? '').slice(from, to)));
      place(mark);
      done = to;
    }
    if (found.length === 0) return [node];
    if (done < (node.value ?? '').length) parts.push(textNode((node.value ?? '').slice(done)));
    return parts;
  };
  const visit = (node: Node): void => {
    // A link inside a link is no link.
    if (node.type === 'link' || !node.children) return;
    node.children = node.children.flatMap((child) => (child.type === 'text' ? cut(child) : [child]));
    for (const child of node.children) if (child.position) visit(child);
  };
  const settle = (node: Node): void => {
    for (const child of node.children ?? []) settle(child);
    if (!BLOCKS.has(node.type) || !node.position) return;
    const { start, end } = node.position;
    for (const mark of [...open].filter(({ line }) => line >= start.line && line <= end.line)) {
      const anchor: Node = {
        type: 'emphasis',
        data: { hName: 'span', hProperties: { id: mark.id, className: ['statement-line'] } },
        children: [],
      };
      const also = (mark.also ?? []).map((id): Node => ({ ...anchor, data: { hName: 'span', hProperties: { id } } }));
      node.children = [...(node.children ?? []), anchor, ...also, ...noteNodes(mark)];
      place(mark);
    }
  };
  visit(tree as Node);
  settle(tree as Node);
  return placed;
}
