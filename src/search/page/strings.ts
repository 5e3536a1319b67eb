import { strings as stringsOf } from '../../i18n/strings.ts';

/** The strings of the page that this runs in. */
export const strings = stringsOf(document.documentElement.lang);
