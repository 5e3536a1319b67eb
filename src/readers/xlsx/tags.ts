/** An element in the text of an XML part, found without a tree of it. */
interface FoundElement {
  attributes: string;
  /** What stands in it; `null` of an element that is closed at once (`<si/>`), `undefined` where its end is missing. */
  content: string | null | undefined;
}

/**
 * Finds the next element with a tag of `opening` (global; its groups are prefix, local name and attributes) and what stands in it up to the
 * first end of that name. Takes time in proportion to what is passed over; the next search goes on behind it.
 */
export function nextElement(
  xml: string,
  opening: RegExp,
  hasContent: (name: string) => boolean = () => true,
): (FoundElement & { name: string }) | null {
  const tag = opening.exec(xml);
  if (!tag) return null;
  const [, prefix = '', name = '', attributes = ''] = tag;
  if (attributes.endsWith('/') || !hasContent(name)) return { name, attributes, content: null };
  const end = `</${prefix}${name}>`;
  const from = opening.lastIndex;
  const at = xml.indexOf(end, from);
  // Without an end it holds all the rest, and no other element can be told from what is in it.
  opening.lastIndex = at < 0 ? xml.length : at + end.length;
  return { name, attributes, content: at < 0 ? undefined : xml.slice(from, at) };
}

/** What stands between the first tag of a name and its last end, with where that is; `null` where it is not there or never ends. */
export function outerElement(
  xml: string,
  name: string,
): { content: string; start: number; end: number } | 'unended' | null {
  const tag = new RegExp(`<((?:\\w+:)?)${name}(?:\\s[^<>]*)?>|<(?:\\w+:)?${name}/>`, 'u').exec(xml);
  if (!tag) return null;
  const from = tag.index + tag[0].length;
  if (tag[0].endsWith('/>')) return { content: '', start: tag.index, end: from };
  const end = `</${tag[1] ?? ''}${name}>`;
  const at = xml.lastIndexOf(end);
  return at < from ? 'unended' : { content: xml.slice(from, at), start: tag.index, end: at + end.length };
}
