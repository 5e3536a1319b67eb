import type { ParcelDetail, State } from '../../../src/desk/api.ts';
import { deskWords, type DeskWords, type Locale } from '../../../src/i18n/index.ts';
import type { OriginalFile } from '../originals.ts';
import { renderAcceptAs } from './accept-as.ts';
import { parcelDialogs } from './dialogs.ts';
import { framePage } from './frame.ts';
import { attributes, html, type Html } from './html.ts';
import { renderItemList, renderItemPanels } from './item-list.ts';
import { parcelName, sentenceOf } from './names.ts';
import { renderOriginal } from './original.ts';
import { renderTables } from './tables.ts';

/** Of which the page of a document is made. `files`: its originals; empty where they cannot be shown. */
export interface ParcelShown {
  detail: ParcelDetail;
  files: readonly OriginalFile[];
  state: State;
  locale: Locale;
}

/** The page on which one document is looked at and decided on. */
export function parcelPage({ detail, files, state, locale }: ParcelShown): string {
  const words = deskWords(locale);
  const { look } = words;
  const { parcel, disclosure, items } = detail;
  const name = parcelName(parcel, words);
  const next = nextParcel(detail, state);
  const main = html`${renderHead(detail, name, words)}
    <p class="moved" id="moved" hidden>${look.movedOn} <button type="button" id="reload">${look.reload}</button></p>
    <div class="panes">
      <nav class="todo" aria-label="${look.list}">
        ${renderItemList(items, words)}
        ${next && html`<p class="next-parcel"><a href="/parcel/${next.id}">${look.nextParcel(parcelName(next, words))}</a></p>`}
      </nav>
      <section class="original" id="original" aria-label="${look.original}">
        ${files.length === 0 && disclosure !== null ? html`<p class="state">${look.noOriginal}</p>` : renderOriginal(files, words, locale)}
      </section>
      <section class="reading" id="reading" aria-label="${look.read}">
        ${renderItemPanels(items, words)}
        ${
          disclosure
            ? renderTables(detail, disclosure, words)
            : html`<p class="state">${sentenceOf(parcel, words) || look.notRead}</p>
                <p class="acts"><button type="button" data-dialog="info">${look.info}</button></p>`
        }
      </section>
    </div>
    ${renderBar(words, disclosure !== null)} ${dataBlock(detail, files)}`;
  return framePage({
    ...{ name: 'parcel', title: look.title(name), main, wide: true, locale },
    beside: parcelDialogs(words),
  });
}

/** The next document that waits for her, after this one in the list, else from its beginning. */
function nextParcel({ parcel }: ParcelDetail, { parcels }: State) {
  const at = parcels.findIndex(({ id }) => id === parcel.id);
  const others = [...parcels.slice(at + 1), ...parcels.slice(0, Math.max(0, at))];
  return others.find(({ state, id }) => (state === 'needs-you' || state === 'failed') && id !== parcel.id);
}

function renderHead({ parcel, items, disclosure }: ParcelDetail, name: string, words: DeskWords): Html {
  const { look, takeIn } = words;
  const { identity, checked, accepted, ahead, sentence, needsReplace } = parcel;
  const known = identity && [identity.region, words.kind[identity.kind], identity.unit ?? words.noUnit].join(' · ');
  const canAccept = identity !== null && (accepted === null || ahead) && parcel.state !== 'failed' && sentence === null;
  const isRead = disclosure !== null;
  const open = items.filter(({ settled }) => settled === null).length;
  return html`<div class="desk-head">
    <div>
      <h1>${name}</h1>
      <p class="quiet">
        ${known && html`${known} · `}${checked ? look.finalOf(checked.by, checked.date) : look.state[parcel.state]}
      </p>
    </div>
    <p class="acts walk" ${attributes({ hidden: !isRead })}>
      <span id="position" class="quiet" aria-live="polite" data-words="${look.position(0, 0)}"
        >${open === 0 ? look.none : ''}</span
      >
      <button type="button" class="plain" id="previous">${look.previous}</button
      ><button type="button" class="plain" id="next">${look.next}</button>
    </p>
    <p class="acts tools">
      <button type="button" class="plain" data-dialog="info">${look.info}</button
      ><button type="button" class="plain" data-dialog="tables" ${attributes({ hidden: !isRead })}>
        ${look.tables}</button
      ><button type="button" class="plain" data-dialog="history">${look.history}</button>
      ${canAccept && html`<button type="button" class="main" id="accept" ${attributes({ 'data-needs-replace': needsReplace })}>${accepted === null ? takeIn.accept : takeIn.acceptAgain}</button>`}
      ${accepted !== null && !ahead && html`<button type="button" id="final" data-final="${checked === null ? 'true' : 'false'}">${checked === null ? look.final : look.notFinal}</button>`}
    </p>
    ${sentence && html`<p class="fault">${sentenceOf(parcel, words)}</p>`}${(canAccept || (accepted !== null && parcel.state !== 'failed')) && renderAcceptAs(words, parcel.acceptedAs, !canAccept && html`<p class="acts"><button type="button" id="accept">${takeIn.acceptAgain}</button></p>`)}
    ${ahead && html`<p class="alert">${takeIn.ahead}</p>`}${parcel.lacksEngine && html`<p class="alert">${takeIn.noEngine}</p>`}
  </div>`;
}

/** `isRead`: without anything read there is nothing to decide on. */
function renderBar(words: DeskWords, isRead: boolean): Html {
  const { keys, keysHint } = words.look;
  const button = (name: 'accept' | 'correct' | 'note' | 'hide' | 'undo', key: string, main = false) =>
    html`<button
      type="button"
      data-key="${key}"
      data-act="${name}"
      ${attributes({ class: main && 'main', 'aria-keyshortcuts': key })}
    >
      <span>${keys[name]}</span> <kbd>${key}</kbd>
    </button>`;
  return html`<div class="decide" role="toolbar" aria-label="${words.look.list}" ${attributes({ hidden: !isRead })}>
    ${button('accept', 'A', true)}${button('correct', 'E')}${button('note', 'N')}${button('hide', 'H')}${button('undo', 'U')}
    <p class="quiet keys">${keysHint}</p>
  </div>`;
}

/** What the script of the page needs to know, as data. */
function dataBlock(
  { parcel, items, said, department, history, disclosure }: ParcelDetail,
  files: readonly OriginalFile[],
): Html {
  const tables = disclosure?.tables.map(({ id, title, place, cells }) => ({
    id,
    title,
    place,
    rows: cells.map((row) => row.find((cell) => cell !== '') ?? ''),
  }));
  const data = {
    ...{ parcel, items, said, department, history, tables: tables ?? [] },
    files: files.map(({ name, format, pages }) => ({ name, format, pages })),
  };
  // No script element: the page is fetched again and put in place, and browsers take no script from there.
  return html`<div id="data" hidden>${JSON.stringify(data)}</div>`;
}
