import { countParts, FORMS_EACH } from '../vocabulary/places.ts';

/** A part of the forms of a document, and which of them it holds, counted from 1. */
export interface FormsPart {
  part: number;
  first: number;
  last: number;
}

/** The parts that the forms of a document are divided into, as one of them shows them. */
export interface FormsParts {
  all: FormsPart[];
  here: FormsPart;
  previous: FormsPart | null;
  next: FormsPart | null;
}

/** In: how many forms a document has, and the part that is shown. Out: `null` where all of them stand on one page. */
export function viewParts(forms: number, part: number): FormsParts | null {
  const count = countParts(forms);
  const all = Array.from({ length: count }, (_, at) => ({
    part: at + 1,
    first: at * FORMS_EACH + 1,
    last: Math.min(forms, (at + 1) * FORMS_EACH),
  }));
  const here = all[part - 1];
  return count > 1 && here ? { all, here, previous: all[part - 2] ?? null, next: all[part] ?? null } : null;
}
