import type { Changes, Job, JobName, State } from '../../../src/desk/api.ts';
import { deskWords, type DeskWords, type Locale } from '../../../src/i18n/index.ts';
import { framePage } from './frame.ts';
import { attributes, html, type Html } from './html.ts';

/** The page on which the portal is checked, built, looked at and put elsewhere. `changes`: what is other than was published last. */
export function publishPage(state: State, changes: Changes, locale: Locale): string {
  const words = deskWords(locale);
  const { publish } = words;
  const { jobs, built, preview } = state.publish;
  const running = Object.values(jobs).some((job) => job.state === 'running');
  const run = (name: JobName, text: string) =>
    html`<button type="button" class="main" data-run="${name}" ${attributes({ disabled: running })}>${text}</button>`;
  const main = html`<h1>${publish.title}</h1>
    <p class="lead">${publish.lead}</p>
    <ol class="steps">
      <li class="step">
        <div class="step-head">
          <h2>${publish.check.title}</h2>
          <p class="quiet">${publish.check.lead}</p>
        </div>
        <div class="step-body">
          <p class="acts">${run('check', publish.check.run)}</p>
          ${renderJob(jobs.check, words)}
        </div>
      </li>
      <li class="step">
        <div class="step-head">
          <h2>${publish.build.title}</h2>
          <p class="quiet">${publish.build.lead}</p>
        </div>
        <div class="step-body">
          <p class="acts">
            ${run('build', publish.build.run)}
            <span class="quiet">${built ? publish.build.builtAt(words.day(built.at)) : publish.build.never}</span
            >${built?.stale && html` <span class="alert">${publish.build.stale}</span>`}
          </p>
          ${renderJob(jobs.build, words)}
        </div>
      </li>
      <li class="step">
        <div class="step-head">
          <h2>${publish.preview.title}</h2>
          <p class="quiet">${publish.preview.lead}</p>
        </div>
        <div class="step-body">
          ${
            built
              ? html`<p class="acts"><a href="${preview}" target="_blank" rel="noopener">${publish.preview.open}</a></p>
                  <iframe
                    id="preview"
                    class="preview"
                    title="${publish.preview.frame}"
                    src="${preview}"
                    data-built="${built.at}"
                  ></iframe>`
              : html`<p class="quiet">${publish.preview.none}</p>`
          }
        </div>
      </li>
      <li class="step">
        <div class="step-head">
          <h2>${publish.changes.title}</h2>
          <p class="quiet">
            ${changes.since === null ? publish.changes.first : publish.changes.since(words.day(changes.since))}
          </p>
        </div>
        <div class="step-body">${renderChanges(changes, words)}</div>
      </li>
      <li class="step">
        <div class="step-head">
          <h2>${publish.export.title}</h2>
          <p class="quiet">${publish.export.lead}</p>
        </div>
        <div class="step-body">${renderExport(state, running, words)}${renderJob(jobs.export, words)}</div>
      </li>
    </ol>`;
  return framePage({ name: 'publish', title: publish.title, main, locale });
}

function renderJob(job: Job | undefined, words: DeskWords): Html | false {
  if (!job) return false;
  const { name, state, progress, log, sentence, begun, ended } = job;
  const { publish } = words;
  return html`<div class="job" id="job-${name}" data-state="${state}" tabindex="-1"><p><span${attributes({ class: state === 'failed' ? 'alert' : null })}>${publish.state[state]}</span> <span class="quiet">${words.day(ended ?? begun)}</span>${
    state === 'running' &&
    progress &&
    html` <progress aria-label="${publish.state.running}" max="${progress.all}" value="${progress.done}"></progress>
      <span class="quiet">${publish.progress(progress.done, progress.all)}</span>`
  }</p>
${state === 'running' && !progress && html`<p class="quiet">${publish.patience}</p>`}
${sentence && html`<p${attributes({ class: state === 'failed' ? 'fault' : null })}>${sentence}</p>`}
${(log.length > 0 || state === 'running') && html`<details${attributes({ open: state !== 'done' })}><summary>${publish.log}</summary><pre class="log" tabindex="0" role="region" aria-label="${publish.log}">${log.join('\n')}</pre></details>`}</div>`;
}

function renderChanges({ changes, since }: Changes, words: DeskWords): Html {
  const { publish } = words;
  if (changes.length === 0)
    return html`<p class="quiet">${since === null ? publish.changes.nothing : publish.changes.none}</p>`;
  const { head, what } = publish.changes;
  return html`<div class="table-scroll" tabindex="0" role="region" aria-label="${publish.changes.title}">
    <table class="ledger lay">
      <thead>
        <tr>
          <th scope="col">${head.name}</th>
          <th scope="col">${head.what}</th>
          <th scope="col">${head.region}</th>
          <th scope="col">${head.kind}</th>
        </tr>
      </thead>
      <tbody>
        ${changes.map(
          ({ department, year, stage, change, region, kind }) =>
            html`<tr>
              <th scope="row">${words.yearOf(department, year, words.stage[stage])}</th>
              <td>${what[change]}</td>
              <td>${region}</td>
              <td>${words.kind[kind]}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function renderExport(
  { inbox, publish: { built, targets, zip, published } }: State,
  running: boolean,
  words: DeskWords,
): Html {
  const { publish } = words;
  const texts = publish.export;
  const disabled = running || built === null;
  const button = (to: string, text: string) =>
    html`<button type="button" data-export="${to}" ${attributes({ disabled })}>${text}</button>`;
  return html`${built?.stale && html`<p class="alert">${texts.stale}</p>`}${targets.sentence !== null && html`<p class="fault">${targets.sentence}</p>`}${published !== null && html`<p class="quiet">${texts.last(words.day(published))}</p>`}
    <dl class="ways">
      <dt>${texts.zip}</dt>
      <dd>
        <p class="acts">
          ${button('zip', texts.zip)} ${zip !== null && html`<a href="${zip}" download>${texts.zipReady}</a>`}
        </p>
        ${zip !== null && html`<p class="quiet">${texts.zipThen}</p>`}
      </dd>
      <dt>${texts.folder}</dt>
      <dd>
        ${
          targets.folder === null
            ? html`<p class="quiet">${texts.notSet(inbox)}</p>`
            : html`<p>${texts.folderTo(targets.folder)}</p>
                <p class="acts">${button('folder', texts.folder)}</p>`
        }
      </dd>
      <dt>${texts.command}</dt>
      <dd>
        ${
          targets.command === null
            ? html`<p class="quiet">${texts.notSet(inbox)}</p>`
            : html`<p>${texts.commandWill}</p>
                <pre
                  class="log"
                  id="command"
                  data-command="${JSON.stringify(targets.command)}"
                  tabindex="0"
                  role="region"
                  aria-label="${texts.command}"
                >
${targets.command.join(' ')}</pre>
                <p class="acts">${button('command', texts.run)}</p>`
        }
      </dd>
    </dl>`;
}
