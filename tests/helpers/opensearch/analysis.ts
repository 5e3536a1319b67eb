/** What a server does with a text by the analysers of an index definition, as the documentation of OpenSearch says. */

/** A token with its position, as `_analyze` answers; from `start` to `end` it stands in the text as it was. */
export interface Token {
  token: string;
  position: number;
  start: number;
  end: number;
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

/** A unit of a text on its way through character filters, with the part of the original that it stands for. */
interface Unit {
  unit: string;
  start: number;
  end: number;
}

function unitsOf(text: string): Unit[] {
  let at = 0;
  return Array.from(text, (character) => {
    const start = at;
    at += character.length;
    return { unit: character, start, end: at };
  });
}

function filterCharacters(part: Record<string, unknown> | undefined, units: readonly Unit[]): Unit[] {
  if (part?.['type'] === 'mapping') {
    const rules = mappingOf(part);
    return units.flatMap(({ unit, start, end }) =>
      Array.from(rules.get(unit) ?? unit, (character) => ({ unit: character, start, end })),
    );
  }
  if (part?.['type'] !== 'pattern_replace' || part['replacement'] !== '')
    throw new Error(`Unknown character filter: ${JSON.stringify(part)}`);
  // A unit is a code point; places in the text are counted in units of UTF-16.
  const places = units.flatMap(({ unit }, at) => new Array<number>(unit.length).fill(at));
  const gone = new Set<number>();
  const text = units.map(({ unit }) => unit).join('');
  for (const { 0: found, index } of text.matchAll(new RegExp(part['pattern'] as string, 'gu')))
    for (let at = index; at < index + found.length; at += 1) gone.add(places[at] ?? -1);
  return units.filter((_, at) => !gone.has(at));
}

/** Pairs of neighbours, beside the tokens or instead of them. */
function shingles(part: Record<string, unknown>, tokens: readonly Token[]): Token[] {
  const pairs = tokens.flatMap(({ token, position, start }, at) => {
    const next = tokens[at + 1];
    return next
      ? [{ token: `${token}${String(part['token_separator'])}${next.token}`, position, start, end: next.end }]
      : [];
  });
  if (part['output_unigrams'] === true) return [...tokens, ...pairs].sort((a, b) => a.position - b.position);
  return pairs.length === 0 && part['output_unigrams_if_no_shingles'] === true ? [...tokens] : pairs;
}

function filteredUnits(analysis: Analysis, name: string, text: string): Unit[] {
  return (analysis.analyzer[name]?.char_filter ?? []).reduce<Unit[]>(
    (units, filter) => filterCharacters(analysis.char_filter[filter], units),
    unitsOf(text),
  );
}

/** The text as it reaches the tokenizer of an analyser. */
export function filtered(analysis: Analysis, name: string, text: string): string {
  return filteredUnits(analysis, name, text)
    .map(({ unit }) => unit)
    .join('');
}

/** The tokens that an analyser makes of a text. */
export function analyse(analysis: Analysis, name: string, text: string): Token[] {
  const analyzer = analysis.analyzer[name];
  const tokenizer = analysis.tokenizer[analyzer?.tokenizer ?? ''];
  if (!analyzer || tokenizer?.['type'] !== 'pattern' || tokenizer['group'] !== 0)
    throw new Error(`Unknown analyser ${name}.`);
  const pattern = new RegExp(tokenizer['pattern'] as string, 'gu');
  const units = filteredUnits(analysis, name, text);
  const places = units.flatMap((unit) => new Array<Unit>(unit.unit.length).fill(unit));
  const plain = units.map(({ unit }) => unit).join('');
  const words = [...plain.matchAll(pattern)].map(({ 0: token, index }, position) => ({
    ...{ token, position },
    start: places[index]?.start ?? 0,
    end: places[index + token.length - 1]?.end ?? 0,
  }));
  return analyzer.filter.reduce<Token[]>((tokens, filter) => shingles(analysis.filter[filter] ?? {}, tokens), words);
}
