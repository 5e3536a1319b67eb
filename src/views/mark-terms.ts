/** A term that may be explained where a page first uses it. */
export interface ExplainedTerm {
  /** By which its note is known on the page. */
  id: string;
  /** What is printed for it. */
  words: readonly string[];
  /** The page that explains it. */
  href: string;
}

/** HTML with terms marked, and the identifiers of those that were, in the order of the page. */
export interface MarkedTerms {
  html: string;
  used: string[];
}

const TOKEN = /<!--[\s\S]*?-->|<(?:"[^"]*"|'[^']*'|[^<'">])*>/g;
const VOID = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);
/**
 * What holds no marks: links and controls, headings (their text is an address), cells of figures, pictures, navigation, code. What the
 * search leaves out (`data-search-ignore`) is not the page's own text.
 */
const CLOSED = new Set(
  [
    'a',
    'button',
    'summary',
    'select',
    'option',
    'textarea',
    'label',
    'legend',
    'caption',
    'td',
    'svg',
    'canvas',
    'nav',
  ].concat(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'code', 'pre', 'script', 'style', 'noscript', 'template']),
);

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** A word as a pattern of itself. */
function literal(word: string): string {
  return word.replace(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);
}

/** Marks the first use of each term that has not been marked yet. */
class Marker {
  readonly used: string[] = [];
  /** Longest first: of two words at one place the longer is meant. */
  private readonly left: { word: string; term: ExplainedTerm }[];
  private pattern: RegExp | null;

  constructor(terms: readonly ExplainedTerm[]) {
    this.left = terms
      .flatMap((term) => term.words.map((word) => ({ word, term })))
      .sort((a, b) => b.word.length - a.word.length);
    this.pattern = this.compile();
  }

  private compile(): RegExp | null {
    return this.left.length === 0 ? null : new RegExp(this.left.map(({ word }) => literal(word)).join('|'), 'u');
  }

  /** A text without markup, with links around the terms it is the first to use. */
  mark(text: string): string {
    let done = '';
    let rest = text;
    for (let match = this.pattern?.exec(rest); match; match = this.pattern?.exec(rest)) {
      const [word] = match;
      const term = this.left.find((candidate) => candidate.word === word)?.term;
      if (!term) break;
      done += `${rest.slice(0, match.index)}<a class="term-link" href="${escape(term.href)}" data-explain="${escape(term.id)}">${word}</a>`;
      rest = rest.slice(match.index + word.length);
      this.used.push(term.id);
      this.left.splice(0, this.left.length, ...this.left.filter((candidate) => candidate.term !== term));
      this.pattern = this.compile();
    }
    return done + rest;
  }
}

/**
 * Makes the first use of each term in a piece of a page a link to its explanation. In: HTML that this site has written, well-formed.
 * Nothing but links is added: the text of the page stays as it is. Terms whose words are part of links, headings or cells of
 * figures are left alone there.
 */
export function markTerms(html: string, terms: readonly ExplainedTerm[]): MarkedTerms {
  const marker = new Marker(terms);
  let result = '';
  let from = 0;
  /** The tag that closed off what is read now, and how many of its name are open inside. */
  let closed: { name: string; depth: number } | null = null;
  const text = (to: number) => {
    const part = html.slice(from, to);
    result += closed || !/\S/.test(part) ? part : marker.mark(part);
  };
  for (const { 0: tag, index } of html.matchAll(TOKEN)) {
    text(index);
    result += tag;
    from = index + tag.length;
    const [, slash, name = ''] = /^<(\/?)([a-z][a-z\d-]*)/i.exec(tag) ?? [];
    if (name === '' || VOID.has(name) || tag.endsWith('/>')) continue;
    if (closed) {
      if (name !== closed.name) continue;
      closed.depth += slash === '/' ? -1 : 1;
      if (closed.depth === 0) closed = null;
    } else if (slash !== '/' && (CLOSED.has(name) || /\sdata-search-ignore[\s=>]/.test(tag))) {
      closed = { name, depth: 1 };
    }
  }
  text(html.length);
  return { html: result, used: marker.used };
}
