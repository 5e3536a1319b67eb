import type { DeskWords } from '../../../src/i18n/index.ts';
import { html, type Html } from './html.ts';

/** The dialogs of the page of a document. They stand beside `<main>`: what she typed stays when that is fetched again. */
export function parcelDialogs(words: DeskWords): Html {
  return html`${decideDialog(words)}${infoDialog(words)}${tablesDialog(words)}${historyDialog(words)}${replaceDialog(words)}`;
}

/** The end of every dialog that decides: who, what it changes, what another window changed, what is wrong, save. */
function decideEnd({ decide, effects, stale }: DeskWords, save: string): Html {
  return html`<label class="field"><span>${decide.by}</span><input name="by" autocomplete="name" required /></label>
    <p class="quiet">${decide.byHint}</p>
    <section class="effects" aria-live="polite">
      <h3>${effects.title}</h3>
      <div data-effects><p class="quiet">${effects.working}</p></div>
    </section>
    <div class="stale" data-stale hidden>
      <p class="alert">${stale.title}</p>
      <ul data-changes></ul>
      <p>${stale.kept}</p>
      <p class="acts"><button type="button" data-reload>${stale.reload}</button></p>
    </div>
    <div class="end">
      <p class="fault" data-fault role="alert" hidden></p>
      <p class="acts">
        <button type="submit" class="main">${save}</button><button type="button" data-close>${decide.cancel}</button
        ><span class="quiet" data-saving role="status"></span>
      </p>
    </div>`;
}

function decideDialog(words: DeskWords): Html {
  const { decide } = words;
  return html`<dialog id="decide" class="dialog" aria-labelledby="decide-title">
    <form novalidate>
      <h2 id="decide-title"></h2>
      <p id="decide-about"></p>
      <p class="quiet" id="decide-lead"></p>
      <fieldset id="choices" hidden>
        <legend class="visually-hidden">${decide.correct.title}</legend>
        <div id="ready"></div>
        <div id="own" class="own" hidden>
          <label class="field"><span>${decide.correct.old}</span><input name="old" readonly /></label
          ><label class="field"><span>${decide.correct.new}</span><input name="new" autocomplete="off" /></label>
        </div>
      </fieldset>
      <label class="field"
        ><span id="reason-label">${decide.correct.reason}</span><textarea name="reason" rows="2" required></textarea>
      </label>
      ${decideEnd(words, decide.save)}
    </form>
  </dialog>`;
}

function infoDialog(words: DeskWords): Html {
  const { info, decide, stage } = words;
  const field = (name: string, text: string, more: Html = html``) =>
    html`<label class="field"
        ><span>${text}</span><input name="${name}" autocomplete="off" /><span
          class="quiet"
          data-read="${name}"
        ></span></label
      >${more}`;
  return html`<dialog id="info" class="dialog" aria-labelledby="info-title">
    <form novalidate>
      <h2 id="info-title">${info.title}</h2>
      <p class="quiet">${info.lead}</p>
      ${field('department', info.department, html`<p class="quiet">${info.departmentHint}</p>`)}
      ${field('region', info.region)}
      <div class="pair">
        <label class="field"
          ><span>${info.year}</span><input name="year" inputmode="numeric" autocomplete="off" /><span
            class="quiet"
            data-read="year"
          ></span
        ></label>
        <label class="field"
          ><span>${info.stage}</span
          ><select name="stage">
            <option value="">${info.unitNone}</option>
            <option value="budget">${stage.budget}</option>
            <option value="final-accounts">${stage['final-accounts']}</option></select
          ><span class="quiet" data-read="stage"></span
        ></label>
        <label class="field"
          ><span>${info.unit}</span
          ><select name="unit">
            <option value="">${info.unitNone}</option>
            <option>元</option>
            <option>万元</option>
            <option>亿元</option></select
          ><span class="quiet" data-read="unit"></span
        ></label>
      </div>
      ${field('title', info.documentTitle)}${field('url', info.url)}
      ${field('published', info.published, html`<p class="quiet">${info.publishedHint}</p>`)}
      ${field('because', info.because)}
      <label class="check"><input type="checkbox" name="scans" /> ${info.scans}</label>
      ${decideEnd(words, info.save)}
    </form>
    <form id="rename" hidden novalidate>
      <h3>${info.portalName}</h3>
      <p class="quiet">${info.portalNameHint}</p>
      <label class="field"><span>${info.portalName}</span><input name="name" autocomplete="organization" /></label>
      <p class="fault" data-fault role="alert" hidden></p>
      <p class="acts"><button type="submit">${info.saveName}</button></p>
    </form>
    <form id="part" hidden novalidate>
      <h3>${info.files}</h3>
      <p class="quiet">${info.partHint}</p>
      <ul data-files></ul>
      <p class="fault" data-fault role="alert" hidden></p>
      <p class="acts">
        <button type="submit">${info.part}</button><button type="button" data-close>${decide.close}</button>
      </p>
    </form>
  </dialog>`;
}

function tablesDialog(words: DeskWords): Html {
  const { tablesDialog: texts } = words;
  return html`<dialog id="tables" class="dialog" aria-labelledby="tables-title">
    <form novalidate>
      <h2 id="tables-title">${texts.title}</h2>
      <p class="quiet">${texts.lead}</p>
      <fieldset>
        <legend class="visually-hidden">${texts.title}</legend>
        <label class="check"><input type="radio" name="what" value="join" /> <span id="join-label"></span></label
        ><label class="check"><input type="radio" name="what" value="split" /> <span id="split-label"></span></label>
        <p class="quiet">${texts.splitHint}</p>
      </fieldset>
      ${decideEnd(words, words.decide.save)}
    </form>
  </dialog>`;
}

function historyDialog({ look, history, decide }: DeskWords): Html {
  return html`<dialog id="history" class="dialog" aria-labelledby="history-title">
    <h2 id="history-title">${look.history}</h2>
    <ol data-history></ol>
    <p class="fault" data-fault role="alert" hidden></p>
    <p class="acts">
      <button type="button" id="undo-last">${history.undoLast}</button
      ><button type="button" data-close>${decide.close}</button>
    </p>
  </dialog>`;
}

/** Asks why a document takes the place of another one that is published. */
export function replaceDialog({ takeIn, decide }: DeskWords): Html {
  return html`<dialog id="replace" class="dialog" aria-labelledby="replace-title">
    <form novalidate>
      <h2 id="replace-title">${takeIn.replaceTitle}</h2>
      <p>${takeIn.replaceLead}</p>
      <label class="field"><span>${takeIn.because}</span><textarea name="because" rows="2" required></textarea></label>
      <p class="fault" data-fault role="alert" hidden></p>
      <p class="acts">
        <button type="submit" class="main">${takeIn.replace}</button
        ><button type="button" data-close>${decide.cancel}</button>
      </p>
    </form>
  </dialog>`;
}
