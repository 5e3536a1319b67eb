import { reviewWords, type Locale } from '../../src/i18n/index.ts';
import { countLine } from '../checking/report.ts';
import { script, styleSheet } from './assets.ts';
import { csvOf } from './csv.ts';
import { escape, titleOf, type Reviewed } from './reviewed.ts';
import { renderDocument } from './section.ts';

/** The whole page: one HTML file that loads nothing. `problems`: sentences about files that could not be read. */
export function reviewPage(reviewed: readonly Reviewed[], problems: readonly string[], locale: Locale): string {
  const words = reviewWords(locale);
  const list = reviewed.map(
    (one, index) =>
      `<li><a href="#d${index}">${escape(titleOf(one))}</a> <span class="quiet">${escape(countLine(one.summary, locale))}</span></li>`,
  );
  const faults =
    problems.length === 0
      ? ''
      : `<section class="faults"><h2>${escape(words.faults)}</h2><p>${escape(words.faultsLead)}</p><ul>${problems
          .map((problem) => `<li>${escape(problem)}</li>`)
          .join('')}</ul></section>`;
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(words.title)}</title>
<style>${styleSheet()}</style>
</head>
<body>
<header>
<h1>${escape(words.title)}</h1>
<p>${escape(words.lead)}</p>
<p class="quiet">${escape(words.keys)}${reviewed.some(({ evidence }) => [...evidence.values()].flat().some(({ kind }) => kind === 'picture')) ? ` ${escape(words.pictures)}` : ''}</p>
${faults}
<p><label>${escape(words.who)} <input id="who" autocomplete="name"></label> <button type="button" id="csv">${escape(words.csv)}</button></p>
<nav aria-label="${escape(words.documents)}"><ol>${list.join('\n')}</ol></nav>
</header>
<nav class="turn"><button type="button" id="previous">← ${escape(words.previous)}</button> <span id="shown" aria-live="polite"></span> <button type="button" id="next">${escape(words.next)} →</button></nav>
<main>
${reviewed.map((one, index) => renderDocument(one, index, locale)).join('\n')}
</main>
<textarea id="csv-text" hidden aria-hidden="true">${escape(csvOf(reviewed, locale))}</textarea>
<script>${script(words.copied)}</script>
</body>
</html>
`;
}
