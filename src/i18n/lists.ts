/** Texts that stand one a line in a value. */
export function linesOf(texts: string): string[] {
  return texts === '' ? [] : texts.split('\n');
}
