import { loadStrings } from '../../i18n/load-strings.ts';

/** The strings of the page that this runs in. */
export const strings = await loadStrings(document.documentElement.lang);
