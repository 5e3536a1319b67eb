import { deskWords, type Locale } from '../../../src/i18n/index.ts';
import { attributes, html, type Html } from './html.ts';

/** What every page of the desk has. */
export interface Framed {
  /** The module that runs it: `src/desk/<name>.ts`. */
  name: 'take-in' | 'parcel' | 'publish';
  title: string;
  main: Html;
  /** What stands outside of `<main>` and stays when that is fetched again: dialogs. */
  beside?: Html;
  /** The whole width of the window is used. */
  wide?: boolean;
  locale: Locale;
}

/** A whole page as text. */
export function framePage({ name, title, main, beside, wide = false, locale }: Framed): string {
  const words = deskWords(locale);
  const link = (page: string, href: string, text: string) =>
    html`<li><a href="${href}" ${attributes({ 'aria-current': page === name && 'page' })}>${text}</a></li>`;
  return html`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} · ${words.desk} · ${words.site}</title>
        <link rel="icon" type="image/svg+xml" href="/favicon.svg" />
        <link rel="stylesheet" href="/styles.css" />
        <script type="module" src="/app/desk/${name}.ts"></script>
      </head>
      <body class="desk${wide ? ' desk-wide' : ''}" data-page="${name}">
        <a class="skip" href="#main">${words.skip}</a>
        <header class="masthead">
          <div class="masthead-inner">
            <a class="brand" href="/">${words.site}</a><span class="desk-name">${words.desk}</span>
            <nav class="main-nav" aria-label="${words.nav.label}">
              <ul>
                ${link('take-in', '/', words.nav.takeIn)} ${link('publish', '/publish', words.nav.publish)}
              </ul>
            </nav>
          </div>
        </header>
        <noscript><p class="fault">${words.noScript}</p></noscript>
        <main id="main" class="desk-main" tabindex="-1">${main}</main>
        ${beside}
        <p id="said" class="said" role="status"></p>
      </body>
    </html> `.text;
}
