import type { AcceptedAs } from '../../../src/desk/api.ts';
import type { DeskWords } from '../../../src/i18n/index.ts';
import { attributes, html, type Html } from './html.ts';

/** What of a document is kept and published when it is accepted: the options of `convert`, folded as they are seldom wanted. `more`: what else stands there. */
export function renderAcceptAs(
  { acceptAs: texts }: DeskWords,
  { figuresOnly, originals }: AcceptedAs,
  more: Html | false = false,
): Html {
  const choice = (value: 'usual' | 'all' | 'none') =>
    html`<label class="check"
      ><input
        type="radio"
        name="originals"
        value="${value}"
        ${attributes({ checked: (originals ?? 'usual') === value })}
      />
      ${texts.originals[value]}</label
    >`;
  const isUsual = !figuresOnly && originals === null;
  return html`<details class="accept-as" id="accept-as" ${attributes({ open: !isUsual })}>
    <summary>${texts.title}</summary>
    <label class="check"
      ><input type="checkbox" name="figures-only" ${attributes({ checked: figuresOnly })} /> ${texts.figuresOnly}</label
    >
    <fieldset>
      <legend>${texts.legend}</legend>
      ${choice('usual')}${choice('all')}${choice('none')}
    </fieldset>
    <p class="quiet">${texts.hint}</p>
    ${more}
  </details>`;
}
