import { part } from '../dom.ts';
import { acceptAs } from './accept-as.ts';
import type { AcceptAnswer } from './api.ts';
import { decider, say, sentenceOf, showFault, words } from './page.ts';
import { ask, Refused, whileChanging } from './requests.ts';
import { api, shown } from './shown.ts';

/* The end of a document on the desk: it is accepted into the content, and marked as final. */

/** Fetches the page again and goes on. */
type GoOn = () => Promise<void>;

async function accept(because: string | null, goOn: GoOn): Promise<void> {
  const { version } = shown().parcel;
  const as = acceptAs();
  const body = because === null ? { version, as } : { version, as, replace: true, because };
  say(words.takeIn.accepting(1), true);
  await whileChanging(async () => {
    const answer = await ask<AcceptAnswer>(words.fault, api('accept'), body);
    const fault = answer.parcels.find(({ error }) => error !== null)?.error;
    if (fault) throw new Refused(fault.sentence, 422, null);
    await goOn();
  });
  say(words.takeIn.accepted(1));
}

/** Accepts the document; where it takes the place of a published one, it is asked first why. */
export async function acceptOrAsk(button: HTMLElement, goOn: GoOn): Promise<void> {
  if (button.dataset['needsReplace'] === undefined) {
    await accept(null, goOn);
    return;
  }
  const dialog = part<HTMLDialogElement>('#replace');
  showFault(dialog, null);
  dialog.showModal();
}

/** Marks the document as final, or takes that back. */
export async function markFinal(final: boolean, goOn: GoOn): Promise<void> {
  const by = decider.name || words.desk;
  const { version } = shown().parcel;
  await whileChanging(async () => {
    await ask(words.fault, api('decisions'), { version, by, decision: { kind: 'checked', final }, dry: false });
    await goOn();
  });
  say(words.decide.saved);
}

/** The dialog that asks why a published document is replaced. */
export function prepareAccepting(goOn: GoOn): void {
  part<HTMLFormElement>('#replace form').addEventListener('submit', (event) => {
    event.preventDefault();
    const dialog = part<HTMLDialogElement>('#replace');
    const because = part<HTMLTextAreaElement>('textarea', dialog).value.trim();
    if (because === '') {
      showFault(dialog, words.decide.missing(words.takeIn.because));
      return;
    }
    accept(because, goOn)
      .then(() => {
        dialog.close();
      })
      .catch((error: unknown) => {
        showFault(dialog, sentenceOf(error));
      });
  });
}
