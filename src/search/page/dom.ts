import { make, makeLink } from '../../dom.ts';
import { textsOf, type Piece } from '../query/parse.ts';
import { findAll } from '../text/normalise.ts';
import { strings } from './strings.ts';

/** A text with marks around what was looked for. */
export function marked(text: string, pieces: readonly Piece[]): (Node | string)[] {
  const children: (Node | string)[] = [];
  let from = 0;
  for (const { start, end } of findAll(text, pieces.flatMap(textsOf))) {
    children.push(text.slice(from, start), make('mark', '', text.slice(start, end)));
    from = end;
  }
  children.push(text.slice(from));
  return children;
}

/** A link to the finding that doubts an amount, with a space before it; nothing where none does. */
export function findingLink(href: string | null): (Node | string)[] {
  if (href === null) return [];
  const link = makeLink(href, strings.checks.doubt.see);
  link.className = 'finding-link';
  return [' ', link];
}
