import { strings as stringsOf } from '../../i18n/index.ts';

/** The strings of the page that this runs in. */
export const strings = stringsOf(document.documentElement.lang);
