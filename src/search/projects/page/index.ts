import { part } from '../../../dom.ts';
import type { List } from './run.ts';

/** Browser: the page of all projects. What reads and filters them is fetched when a reader turns to the form, or the address asks for some. */

const form = part<HTMLFormElement>('[data-project-form]');
let list: Promise<List> | null = null;
/** The form was changed before what answers it was here. */
let touched = false;

function start(): Promise<List> {
  list ??= import('./run.ts')
    .then(({ run }) => run(() => touched))
    .catch((error: unknown) => {
      list = null;
      throw error;
    });
  return list;
}

const warmUp = () => void start().catch(reportError);

form.addEventListener('input', () => (touched = true), { once: true });
for (const sign of ['pointerdown', 'focusin', 'input']) form.addEventListener(sign, warmUp, { once: true });
form.addEventListener('submit', (event) => {
  event.preventDefault();
  touched = true;
  warmUp();
});
for (const [selector, act] of [
  ['[data-project-more]', 'more'],
  ['[data-project-csv]', 'csv'],
] as const)
  part(selector).addEventListener(
    'click',
    () =>
      void start()
        .then((found) => found[act]())
        .catch(reportError),
  );
if (location.search !== '') warmUp();
