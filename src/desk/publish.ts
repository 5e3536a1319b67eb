import { part } from '../dom.ts';
import type { ExportAsked } from './api.ts';
import { later, listen, say, sentenceOf, swap, words } from './page.ts';
import { ask } from './requests.ts';

/* The page on which the portal is checked, built and put elsewhere. It starts work, and is fetched again when a piece of it changed. */

/** The piece of work that was started from here last. */
let started: string | null = null;

async function refreshSteps(): Promise<void> {
  const { activeElement } = document;
  const held = activeElement?.closest<HTMLElement>('[data-run], [data-export], .job') ?? null;
  try {
    await swap('#main');
  } catch (error) {
    say(sentenceOf(error));
    return;
  }
  for (const log of document.querySelectorAll('.job .log')) log.scrollTop = log.scrollHeight;
  // While work goes on its button cannot be pressed: then what it says has the focus.
  if (started !== null && (held || document.activeElement === document.body))
    document.querySelector<HTMLElement>(`#job-${started}`)?.focus({ preventScroll: true });
}

const refresh = later(200, () => void refreshSteps());

/** The state each piece of work was last seen in: only another one makes the page anew. */
const seen = new Map<string, string>();

listen('job', ({ name, state, progress }) => {
  if (seen.get(name) !== state) {
    seen.set(name, state);
    refresh();
    return;
  }
  const bar = document.querySelector<HTMLProgressElement>(`#job-${name} progress`);
  if (!progress) return;
  if (!bar) refresh();
  else {
    bar.max = progress.all;
    bar.value = progress.done;
    const said = bar.nextElementSibling;
    if (said) said.textContent = words.publish.progress(progress.done, progress.all);
  }
});

listen('log', ({ job, line }) => {
  const log = document.querySelector(`#job-${job} .log`);
  if (!log) return;
  log.append(log.textContent === '' ? line : `\n${line}`);
  log.scrollTop = log.scrollHeight;
});

function exportAsked(to: string): ExportAsked | null {
  if (to === 'folder' || to === 'zip') return { to };
  const command: unknown = JSON.parse(part<HTMLElement>('#command').dataset['command'] ?? 'null');
  return Array.isArray(command) ? { to: 'command', command: command.map(String) } : null;
}

document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLButtonElement>('button') : null;
  const { run, export: to } = button?.dataset ?? {};
  const body = run === undefined ? (to === undefined ? null : exportAsked(to)) : {};
  if (!button || body === null) return;
  started = run ?? 'export';
  ask(words.fault, `/api/publish/${run ?? 'export'}`, body)
    .catch((error: unknown) => {
      say(sentenceOf(error));
    })
    .finally(refresh);
});
