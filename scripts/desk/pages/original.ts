import type { DeskWords, Locale } from '../../../src/i18n/index.ts';
import { renderOriginal as renderMarked } from '../../reviewing/personal.ts';
import type { OriginalFile, OriginalLine } from '../originals.ts';
import { attributes, Html, html } from './html.ts';

/** The originals: a viewer for files with pages, the lines of all others. The script shows one file, and of pages one. */
export function renderOriginal(files: readonly OriginalFile[], words: DeskWords, locale: Locale): Html {
  const { look } = words;
  if (files.length === 0) return html`<p class="state">${look.notRead}</p>`;
  const choice =
    files.length > 1 &&
    html`<p class="which">
      <label for="file">${look.inFile}</label>
      <select id="file">
        ${files.map(({ name }, index) => html`<option value="${index}">${name}</option>`)}
      </select>
    </p>`;
  const pages = files.some((file) => file.pages > 0) && renderViewer(words);
  return html`${choice}${pages}
    ${files.map((file, index) => file.pages === 0 && renderLines(file, index, words, locale))}
    <p class="quiet" id="place-said" aria-live="polite"></p>`;
}

function renderViewer({ look }: DeskWords): Html {
  return html`<div id="viewer" hidden>
    <p class="acts pages">
      <button type="button" class="plain" id="page-back">${look.previousPage}</button
      ><label class="page-field"
        ><span class="visually-hidden">${look.whichPage}</span
        ><input id="page" type="number" min="1" value="1" inputmode="numeric"
      /></label>
      <span id="page-count" class="quiet"></span
      ><button type="button" class="plain" id="page-on">${look.nextPage}</button>
    </p>
    <div id="zoomed" hidden>
      <h3 id="zoom-title"></h3>
      <div class="zoom" tabindex="0" role="region" aria-labelledby="zoom-title">
        <svg id="zoom" class="page" role="img"></svg>
      </div>
    </div>
    <h3>${look.wholePage}</h3>
    <svg id="whole" class="page" role="img"></svg>
    <div id="spots-of" hidden>
      <p class="quiet" id="spots-hint">${look.spotsHint}</p>
      <ul
        id="spots"
        class="spots"
        role="listbox"
        tabindex="0"
        aria-label="${look.spots}"
        aria-describedby="spots-hint"
      ></ul>
    </div>
    <p class="quiet">${look.clickHint} <span id="ofd-said" hidden>${look.ofdDrawn}</span></p>
  </div>`;
}

/** A file without pages: its text, and its tables as tables, each line with its number. */
function renderLines(file: OriginalFile, index: number, words: DeskWords, locale: Locale): Html {
  const parts: Html[] = [];
  let sheet: string | null = null;
  for (let at = 0; at < file.lines.length;) {
    const line = file.lines[at];
    if (!line) break;
    if (line.sheet !== null && line.sheet !== sheet) parts.push(html`<h3>${words.look.sheet(line.sheet)}</h3>`);
    sheet = line.sheet ?? sheet;
    if (line.grid === null) {
      const written = renderLine(line, `o${index}-${at}`, at, locale);
      if (written) parts.push(written);
      at += 1;
      continue;
    }
    let end = at;
    while (file.lines[end]?.grid === line.grid) end += 1;
    const rows = file.lines
      .slice(at, end)
      .map((row, offset) => renderRow(row, `o${index}-${at + offset}`, at + offset, locale));
    parts.push(
      html`<table class="grid">
        <tbody>
          ${rows}
        </tbody>
      </table>`,
    );
    at = end;
  }
  return html`<div class="lines" data-lines="${index}" hidden>
    <p class="quiet">${words.look.clickHint} ${words.look.linesHint}</p>
    <div class="frame" tabindex="0" role="region" aria-label="${file.name}" data-walk>${parts}</div>
  </div>`;
}

function marked(text: OriginalLine | NonNullable<OriginalLine['cells']>[number], locale: Locale): Html {
  return new Html(renderMarked(text, locale));
}

function numberOf({ line, row }: OriginalLine): number | null {
  return line ?? row;
}

function renderLine(line: OriginalLine, id: string, at: number, locale: Locale): Html | null {
  if (line.text.trim() === '') return null;
  const number = numberOf(line);
  return html`<p${attributes({ id, class: line.heading && 'heading', 'data-at': at, 'data-line': line.line, 'data-page': line.page })}>${number !== null && html`<span class="no">${number}</span>`}${marked(line, locale)}</p>`;
}

function renderRow(line: OriginalLine, id: string, at: number, locale: Locale): Html {
  const number = numberOf(line);
  return html`<tr${attributes({ id, 'data-at': at, 'data-line': line.line, 'data-sheet': line.sheet, 'data-row': line.row })}><td class="no">${number}</td>${(line.cells ?? []).map((cell, column) => html`<td data-column="${column}">${marked(cell, locale)}</td>`)}</tr>`;
}
