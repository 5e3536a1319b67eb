import { applyCorrections, type Disclosure } from '../../src/budget/index.ts';
import { suggestScanned, type CheckOptions } from '../../src/checks/index.ts';
import { reviewWords, type Locale } from '../../src/i18n/index.ts';
import { cellAnchor } from '../../src/vocabulary/index.ts';
import { correctionsYaml, writtenLike } from './entries.ts';
import { Pictures, type Evidence } from './evidence.ts';
import { renderPlaces } from './places.ts';
import { escape } from './reviewed.ts';
import type { Original } from './source.ts';

/** A figure that was read from a scan, that no sum proves and nobody has settled. */
export interface OpenFigure {
  table: string;
  title: string;
  label: string;
  row: number;
  column: number;
  /** As it was read, and as it would have to be for the sums it stands in, where they agree. */
  read: string;
  likely: string | null;
  suspect: boolean;
  /** How sure the recogniser was, in percent. */
  confidence: number | null;
  picture: Evidence | null;
}

/** The figures of a disclosure that a person must look at, the suspect ones first. Pictures need the original. */
export async function openFigures(
  printed: Disclosure,
  options: CheckOptions,
  drawing: { original: Original; folder: string; name: string } | null,
): Promise<OpenFigure[]> {
  const { disclosure } = applyCorrections(printed, options.corrections?.corrections ?? []);
  const values = suggestScanned(disclosure, options);
  const pictures = drawing && new Pictures(drawing.original, drawing.folder, `${drawing.name}-scan`);
  const found: OpenFigure[] = [];
  try {
    for (const table of disclosure.tables) {
      const unit = table.unit ?? disclosure.unit;
      for (const { row, column, proof, confidence, box } of table.scanned ?? []) {
        const line = table.rows.find(
          (one) => one.row === row && one.amounts.some((amount) => amount.column === column),
        );
        const amount = line?.amounts.find((one) => one.column === column);
        if (proof === 'proven' || typeof amount?.fen === 'number') continue;
        const read = table.cells[row]?.[column] ?? '';
        const value = values.get(cellAnchor(table.id, row, column));
        const place = table.places[row] ?? table.place;
        const [x0, y0, x1, y1] = box ?? [0, 0, 0, 0];
        found.push({
          ...{ table: table.id, title: table.title, label: line?.label ?? '', row, column, read },
          likely: value === undefined || unit === null ? null : writtenLike(value, { text: read, unit }),
          suspect: proof === 'suspect',
          confidence: confidence === null ? null : Math.round(confidence * 100),
          picture:
            pictures && box && place.page !== undefined
              ? await pictures.frame(place.file ?? null, place.page, { x0, y0, x1, y1 })
              : null,
        });
      }
    }
  } finally {
    await pictures?.close();
  }
  return found.sort((a, b) => Number(b.suspect) - Number(a.suspect));
}

/** The list of these figures for the review page, '' where there is none: each with its picture and ready corrections. */
export function renderOpenFigures(figures: readonly OpenFigure[], id: string, locale: Locale): string {
  if (figures.length === 0) return '';
  const words = reviewWords(locale);
  const items = figures.map((figure) => {
    const { table, title, label, row, column, read, likely, suspect, confidence, picture } = figure;
    const name = `<a href="#${id}-${cellAnchor(table, row, column)}">${escape(`${title} · ${label}`)}</a>`;
    const grade = escape(words.scanned[suspect ? 'suspect' : 'unproven']);
    const sure = confidence === null ? '' : ` <small>${escape(words.scanned.confidence(confidence))}</small>`;
    const aims = likely === null || likely === read ? [read] : [likely, read];
    const buttons = aims.map((to) => {
      const yaml = correctionsYaml([{ table, row, column, old: read, new: to, reason: words.scanned.reason }]);
      const says = to === read ? words.scanned.confirm(read) : words.correct(read, to);
      return `<button type="button" class="copy" data-copy="${escape(yaml)}">${escape(says)}</button>`;
    });
    return `<li class="finding" tabindex="-1"><strong class="grade">${grade}</strong> ${name}${words.colon}<strong>${escape(read)}</strong>${sure}
${picture ? renderPlaces([picture], words, locale) : ''}<p class="copies">${buttons.join(' ')}</p></li>`;
  });
  return `<details open><summary>${escape(words.scanned.title(figures.length))}</summary><ol class="findings">${items.join('\n')}</ol></details>`;
}
