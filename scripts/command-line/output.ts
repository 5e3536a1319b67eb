import { showUnseen } from '../../src/text.ts';

/*
 * What commands say. Nothing of theirs is written to the terminal in another way: names of files and texts of documents come from
 * strangers, and a terminal obeys control characters.
 */

/** A path, a name or another text from outside, on one line, as a sentence may hold it. */
export function printed(text: string): string {
  return showUnseen(text);
}

/** Lines of the program itself, its line ends kept, everything else that nobody sees written out. */
export function safeLines(text: string): string {
  return text.split('\n').map(showUnseen).join('\n');
}

/** Says something on standard output. */
export function say(text: string): void {
  process.stdout.write(`${safeLines(text)}\n`);
}

/** Says what is wrong on standard error. */
export function complain(text: string): void {
  process.stderr.write(`${safeLines(text)}\n`);
}

/** Writes a value as JSON for another program: all of it, with what a terminal would obey written as JSON does. */
export function sayJson(value: unknown): void {
  const text = JSON.stringify(value, null, 1);
  process.stdout.write(
    `${text.replace(/[^\P{C}\n]|[\u2028\u2029]/gu, (one) =>
      Array.from({ length: one.length }, (_, at) => `\\u${one.charCodeAt(at).toString(16).padStart(4, '0')}`).join(''),
    )}\n`,
  );
}
