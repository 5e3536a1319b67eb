/** Where something stands in a source: a file and, inside it, a page, line, sheet or row. All numbers count from 1. */
export interface Place {
  file?: string | undefined;
  page?: number | undefined;
  line?: number | undefined;
  sheet?: string | undefined;
  row?: number | undefined;
}

/** Writes a place for people: `budget.pdf, page 3` or `budget.txt, line 120`. Empty text for an empty place. */
export function describePlace(place: Place): string {
  const parts: string[] = [];
  if (place.file) parts.push(place.file);
  if (place.sheet) parts.push(`sheet ${place.sheet}`);
  if (place.page !== undefined) parts.push(`page ${place.page}`);
  if (place.line !== undefined) parts.push(`line ${place.line}`);
  if (place.row !== undefined) parts.push(`row ${place.row}`);
  return parts.join(', ');
}

/**
 * A failure that a person can mend: what is wrong, where, and what to do.
 * Bad input throws a Problem; anything else that is thrown is a defect of the program.
 */
export class Problem extends Error {
  readonly place: Place;
  readonly hint: string;

  constructor(message: string, options: { place?: Place; hint?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'Problem';
    this.place = options.place ?? {};
    this.hint = options.hint ?? '';
  }

  /** One line: place, message, hint. */
  override toString(): string {
    const where = describePlace(this.place);
    return [where && `${where}:`, this.message, this.hint].filter(Boolean).join(' ');
  }
}
