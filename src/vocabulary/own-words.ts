import type { FormField, IndicatorField } from './form-labels.ts';
import type { Meaning } from './headers.ts';
import type { OwnTitle } from './titles.ts';

/** What one jurisdiction prints and others do not: known besides the common words, in its documents only. */
export interface OwnWords {
  titles: readonly OwnTitle[];
  /** Words over columns. */
  headers: readonly { text: string; meaning: Meaning }[];
  /** Labels in forms. */
  labels: readonly { text: string; field: FormField }[];
  /** Words over the columns of indicators. */
  indicators: readonly { text: string; field: IndicatorField }[];
}

/** No words but the common ones. */
export const COMMON: OwnWords = { titles: [], headers: [], labels: [], indicators: [] };
