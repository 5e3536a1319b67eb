/** What a server does with a text by the analysers of an index definition, as the documentation of OpenSearch says. */

/** A token with its position, as `_analyze` answers. */
export interface Token {
  token: string;
  position: number;
}

type Parts = Record<string, Record<string, unknown>>;

/** The part of an index definition that speaks of texts. */
export interface Analysis {
  char_filter: Parts;
  tokenizer: Parts;
  filter: Parts;
  analyzer: Record<string, { char_filter: readonly string[]; tokenizer: string; filter: readonly string[] }>;
}

function unescaped(text: string): string {
  return text.trim().replace(/\\u([0-9a-f]{4})/giu, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
}

const mappings = new WeakMap<object, Map<string, string>>();

function mappingOf(part: Record<string, unknown>): Map<string, string> {
  const known = mappings.get(part);
  if (known) return known;
  const made = new Map(
    (part['mappings'] as string[]).map((rule) => {
      const [, from = '', to = ''] = /^(.*?)\s*=>\s*(.*)$/u.exec(rule) ?? [];
      return [unescaped(from), unescaped(to)];
    }),
  );
  mappings.set(part, made);
  return made;
}

function filterCharacters(part: Record<string, unknown> | undefined, text: string): string {
  if (part?.['type'] === 'mapping') {
    const rules = mappingOf(part);
    return Array.from(text, (character) => rules.get(character) ?? character).join('');
  }
  if (part?.['type'] !== 'pattern_replace') throw new Error(`Unknown character filter: ${JSON.stringify(part)}`);
  return text.replaceAll(new RegExp(part['pattern'] as string, 'gu'), () => part['replacement'] as string);
}

/** Pairs of neighbours, beside the tokens or instead of them. */
function shingles(part: Record<string, unknown>, tokens: readonly Token[]): Token[] {
  const pairs = tokens.flatMap(({ token, position }, at) => {
    const next = tokens[at + 1];
    return next ? [{ token: `${token}${String(part['token_separator'])}${next.token}`, position }] : [];
  });
  if (part['output_unigrams'] === true) return [...tokens, ...pairs].sort((a, b) => a.position - b.position);
  return pairs.length === 0 && part['output_unigrams_if_no_shingles'] === true ? [...tokens] : pairs;
}

/** The text as it reaches the tokenizer of an analyser. */
export function filtered(analysis: Analysis, name: string, text: string): string {
  return (analysis.analyzer[name]?.char_filter ?? []).reduce(
    (draft, filter) => filterCharacters(analysis.char_filter[filter], draft),
    text,
  );
}

/** The tokens that an analyser makes of a text. */
export function analyse(analysis: Analysis, name: string, text: string): Token[] {
  const analyzer = analysis.analyzer[name];
  const tokenizer = analysis.tokenizer[analyzer?.tokenizer ?? ''];
  if (!analyzer || tokenizer?.['type'] !== 'pattern' || tokenizer['group'] !== 0)
    throw new Error(`Unknown analyser ${name}.`);
  const pattern = new RegExp(tokenizer['pattern'] as string, 'gu');
  const words = (filtered(analysis, name, text).match(pattern) ?? []).map((token, position) => ({ token, position }));
  return analyzer.filter.reduce<Token[]>((tokens, filter) => shingles(analysis.filter[filter] ?? {}, tokens), words);
}
