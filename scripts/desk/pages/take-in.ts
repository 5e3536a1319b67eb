import type { Parcel, ParcelState, State } from '../../../src/desk/api.ts';
import { deskWords, type DeskWords, type Locale } from '../../../src/i18n/index.ts';
import { renderAcceptAs } from './accept-as.ts';
import { replaceDialog } from './dialogs.ts';
import { framePage } from './frame.ts';
import { attributes, html, type Html } from './html.ts';
import { parcelName, sentenceOf } from './names.ts';

/** The order of the groups: what waits for her first. */
const GROUPS: readonly ParcelState[] = [
  'needs-you',
  'failed',
  'read',
  'reading',
  'waiting',
  'accepted',
  'checked',
  'published',
];

/** The page on which files are taken in: where they are dropped, and what became of each disclosure. */
export function takeInPage(state: State, locale: Locale): string {
  const words = deskWords(locale);
  const { takeIn } = words;
  const main = html`<h1>${takeIn.title}</h1>
    <p class="lead">${takeIn.lead}</p>
    <div class="drop" id="drop">
      <p class="drop-title">${takeIn.drop}</p>
      <p class="quiet">${takeIn.dropHint}</p>
      <p class="acts">
        <label class="button">${takeIn.files}<input type="file" id="files" class="visually-hidden" multiple /></label>
        <label class="button"
          >${takeIn.folder}<input type="file" id="folder" class="visually-hidden" webkitdirectory multiple
        /></label>
      </p>
      <p id="sending" class="quiet"></p>
    </div>
    ${renderAcceptAs(words, { figuresOnly: false, originals: null })} ${renderLists(state, words)}`;
  const beside = replaceDialog(words);
  return framePage({ name: 'take-in', title: takeIn.title, main, beside, locale });
}

/** What changes while files are read: the queue, and the lists. */
function renderLists(state: State, words: DeskWords): Html {
  const { takeIn } = words;
  const groups = GROUPS.map((name) => ({ name, parcels: state.parcels.filter((one) => one.state === name) }));
  const removed =
    state.removed.length > 0 &&
    html`<details class="removed" id="removed">
      <summary>${takeIn.removed(state.removed.length)}</summary>
      <ul>
        ${state.removed.map(
          ({ id, names }) =>
            html`<li>
              ${takeIn.filesOf(names)}
              <button type="button" class="plain" data-restore="${id}">${takeIn.bringBack}</button>
            </li>`,
        )}
      </ul>
    </details>`;
  return html`<div id="lists">
    ${renderQueue(state, words)}
    <p class="acts joining" id="joining" hidden>
      <button type="button" id="join" data-words="${takeIn.join(0)}">${takeIn.join(0)}</button>
      <span class="quiet">${takeIn.joinHint}</span>
    </p>
    ${state.parcels.length === 0 && html`<p class="state">${takeIn.empty}</p>`}
    ${groups.map(({ name, parcels }) => parcels.length > 0 && renderGroup(name, parcels, state, words))}
    ${renderStored(state, words)} ${removed}
    <p class="quiet folders">${takeIn.folders(state.inbox, state.content.folder)}</p>
  </div>`;
}

/** What commands have put into the content: opened one by one, since a portal may hold thousands. */
function renderStored({ stored, parcels }: State, { takeIn, yearOf, stage }: DeskWords): Html | false {
  if (stored.length === 0) return false;
  return html`<details class="stored" id="stored" ${attributes({ open: parcels.length === 0 })}>
    <summary>${takeIn.stored(stored.length)}</summary>
    <p class="quiet">${takeIn.storedLead}</p>
    <ul>
      ${stored.map((one) => {
        const name = yearOf(one.department, one.year, stage[one.stage]);
        return html`<li>
          ${name} <span class="quiet">${one.region}</span>
          <button type="button" class="plain" data-open-stored="${one.id}" aria-label="${takeIn.openStoredOf(name)}">
            ${takeIn.openStored}
          </button>
        </li>`;
      })}
    </ul>
  </details>`;
}

function renderQueue({ queue }: State, words: DeskWords): Html | false {
  const left = queue.waiting + queue.reading;
  if (left === 0) return false;
  const { reading, rate } = words.takeIn;
  const speed = queue.rate !== null && queue.left !== null && rate(queue.rate, queue.left);
  return html`<p class="queue">
    <label for="progress">${reading(queue.done, left)}</label>
    <progress id="progress" max="${queue.done + left}" value="${queue.done}"></progress
    >${speed && html` <span class="quiet">${speed}</span>`}
  </p>`;
}

function renderGroup(name: ParcelState, parcels: readonly Parcel[], state: State, words: DeskWords): Html {
  const { takeIn } = words;
  const lead = takeIn.groupLead[name];
  const all =
    name === 'read' &&
    parcels.length > 1 &&
    html`<button type="button" id="accept-all">${takeIn.acceptAll(parcels.length)}</button>`;
  return html`<section class="group" aria-labelledby="g-${name}">
    <div class="group-head">
      <h2 id="g-${name}">${takeIn.groups[name]} <span class="count">${parcels.length}</span></h2>
      ${lead && html`<p class="quiet">${lead}</p>`}${all}
    </div>
    <ul class="parcels">
      ${parcels.map((parcel) => renderParcel(parcel, state, words))}
    </ul>
  </section>`;
}

const READABLE: ReadonlySet<ParcelState> = new Set(['needs-you', 'read', 'accepted', 'checked', 'published']);

function renderParcel(parcel: Parcel, state: State, words: DeskWords): Html {
  const { id, version, identity, files, sentence, open, accepted, ahead } = parcel;
  const { takeIn } = words;
  const name = parcelName(parcel, words);
  const known = identity
    ? [identity.region, words.kind[identity.kind], identity.unit ?? words.noUnit].filter(Boolean).join(' · ')
    : null;
  const names = files.map((file) => file.name);
  const size = words.bytes(files.reduce((sum, { bytes }) => sum + bytes, 0));
  const isOpen = parcel.state !== 'waiting' && parcel.state !== 'reading';
  const canAccept =
    identity !== null && (accepted === null || ahead) && READABLE.has(parcel.state) && sentence === null;
  const counts = takeIn.open(open);
  const canJoin = accepted === null && parcel.state !== 'reading';
  return html`<li
    id="p-${id}"
    data-parcel="${id}"
    data-version="${version}"
    ${attributes({ 'data-needs-replace': parcel.needsReplace })}
  >
    <div class="what">
      ${canJoin && html`<input type="checkbox" data-choose aria-label="${takeIn.choose(name)}" />`}
      <div>
        <p class="name">${isOpen ? html`<a href="/parcel/${id}">${name}</a>` : name}</p>
        <p class="quiet">
          ${known && html`${known}<br />`}${names.join('') !== name && takeIn.filesOf(names)}
          <span class="unit">${size}</span>
        </p>
        ${sentence && html`<p class="fault">${sentenceOf(parcel, words)}${fillInLink(parcel, words)}</p>`}${ahead && html`<p class="alert">${takeIn.ahead}</p>`}${parcel.lacksEngine && html`<p class="alert">${takeIn.noEngine}</p>`}${renderSuggestion(parcel, state, words)}
      </div>
    </div>
    <div class="found">
      ${
        READABLE.has(parcel.state) &&
        identity !== null &&
        html`<p>${takeIn.tablesFound(parcel.tables.found)}${parcel.tables.required > 0 && html`<br />${takeIn.tables(parcel.tables.missing.length, parcel.tables.required)}`}</p>
${parcel.tables.missing.length > 0 && html`<p class="quiet">${takeIn.missing(parcel.tables.missing)}</p>`}
<p${attributes({ class: open.errors > 0 ? 'alert' : null })}>${counts || takeIn.nothingOpen}</p>`
      }
    </div>
    <p class="acts">
      ${canAccept && html`<button type="button" data-accept aria-label="${takeIn.acceptOf(name)}">${accepted === null ? takeIn.accept : takeIn.acceptAgain}</button>`}
      ${parcel.state === 'failed' && html`<button type="button" data-again aria-label="${takeIn.againOf(name)}">${takeIn.again}</button>`}
      ${parcel.state !== 'reading' && html`<button type="button" class="plain" data-remove aria-label="${takeIn.removeOf(name)}">${takeIn.remove}</button>`}
    </p>
  </li>`;
}

/** Where what a document does not say itself can be filled in. */
function fillInLink({ id, problem }: Parcel, { takeIn }: DeskWords): Html | false {
  return (takeIn.say[problem ?? ''] ?? null) !== null && html` <a href="/parcel/${id}#info">${takeIn.fillIn}</a>`;
}

function renderSuggestion({ suggestion, id }: Parcel, state: State, words: DeskWords): Html | false {
  const other = suggestion && state.parcels.find((one) => one.id === suggestion.with);
  if (!suggestion || !other) return false;
  const name = parcelName(other, words);
  const { takeIn } = words;
  if (suggestion.why === 'same-document') {
    const { keep, differing } = suggestion;
    const formats = [id, other.id].map(
      (one) => state.parcels.find((parcel) => parcel.id === one)?.files[0]?.format?.toUpperCase() ?? '',
    );
    // The one that had better be the source says so; the other one is set aside by the same button.
    const [text, away] = keep === id ? [takeIn.twin.keepThis, other.id] : [takeIn.twin.keepOther, id];
    return html`<p class="suggestion">
      ${takeIn.twin.same(name, formats)}
      ${differing.length > 0 ? html`<span class="alert">${takeIn.twin.differs(differing)}</span>` : takeIn.twin.equal}
      <button type="button" class="plain" data-set-aside="${away}">${text}</button>
      <span class="quiet">${takeIn.twin.hint}</span>
    </p>`;
  }
  const said = takeIn.suggestion[suggestion.why](name);
  return html`<p class="suggestion">
    ${said}
    <button type="button" class="plain" data-join-with="${other.id}" data-join="${id}">${takeIn.suggestedJoin}</button>
  </p>`;
}
