import { largest, smallest } from '../../src/lists.ts';
import type { Locale, ReviewWords } from '../../src/i18n/index.ts';
import type { Evidence } from './evidence.ts';
import type { Frame } from './locate.ts';
import { renderOriginal } from './personal.ts';
import { escape } from './reviewed.ts';

/** Points shown above and below the figures, and the largest part of a page that is shown without a click. */
const ABOVE = 60;
const BELOW = 40;
/** A frame stands a little off the figure. */
const OFF = 2;

function percent(part: number, whole: number): string {
  return `${Math.round((part / whole) * 10_000) / 100}%`;
}

/** The strip of a page with the figures, each framed; the whole page is behind it. */
function renderPicture(picture: Extract<Evidence, { kind: 'picture' }>, words: ReviewWords): string {
  const { href, page, width, height, frames, lost } = picture;
  const link = `<a href="${escape(href)}" target="_blank">${escape(words.wholePage)}</a>`;
  if (frames.length === 0) {
    return `<p class="place">${escape(words.page(page))} ${lost ? `<span class="quiet">${escape(words.notLocated)}</span> ` : ''}${link}</p>`;
  }
  const top = Math.max(0, smallest(frames.map(({ y0 }) => y0)) - ABOVE);
  const bottom = Math.min(height, largest(frames.map(({ y1 }) => y1)) + BELOW);
  const strip = bottom - top;
  const boxes = frames.map(
    ({ x0, y0, x1, y1 }: Frame) =>
      `<span class="frame" style="left:${percent(x0 - OFF, width)};top:${percent(y0 - OFF - top, strip)};width:${percent(x1 - x0 + 2 * OFF, width)};height:${percent(y1 - y0 + 2 * OFF, strip)}"></span>`,
  );
  return `<figure class="picture"><div class="scroll" tabindex="0" role="region" aria-label="${escape(words.page(page))}"><div class="strip" style="aspect-ratio:${Math.round(width)}/${Math.round(strip)}"><img loading="lazy" alt="${escape(words.pictureOf(page))}" src="${escape(href)}" style="top:-${percent(top, strip)}">${boxes.join('')}</div></div>
<figcaption>${escape(words.page(page))} ${lost ? `<span class="quiet">${escape(words.notLocated)}</span> ` : ''}${link}</figcaption></figure>`;
}

/** The places of a finding's figures in the original. */
export function renderPlaces(evidence: readonly Evidence[], words: ReviewWords, locale: Locale): string {
  return evidence
    .map((one) => {
      if (one.kind === 'picture') return renderPicture(one, words);
      const lines = one.lines.map(({ line, marked }) => {
        const number = line.line ?? line.row;
        const head = number === null ? '' : `<span>${number}</span>`;
        return `<p${marked ? ' class="marked"' : ''}>${head}${renderOriginal(line, locale)}</p>`;
      });
      const [first] = one.lines;
      const sheet = first?.line.sheet ? `<p class="quiet">${escape(words.sheet(first.line.sheet))}</p>` : '';
      return `<div class="excerpt" tabindex="0" role="region" aria-label="${escape(words.original)}">${sheet}${lines.join('')}</div>`;
    })
    .join('\n');
}
