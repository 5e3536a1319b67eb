/** Whether text in one colour cannot be seen on the other. Colours that are not known can be. */
export function isInvisible(text: string | null, behind: string | null): boolean {
  if (text === null || behind === null) return false;
  const other = channels(behind);
  return channels(text).every((channel, index) => Math.abs(channel - (other[index] ?? 0)) <= 8);
}

/** Red, green and blue of six hexadecimal digits, 0 to 255. */
export function channels(color: string): number[] {
  return [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}
