import { listTerms } from '../content/collections.ts';
import { once } from '../content/index.ts';
import { explainWords, strings } from '../i18n/index.ts';
import { link, paths } from '../links.ts';
import { capitalised } from '../text.ts';
import { printedWords, renderMarkdown, type ExplainedTerm } from '../views/index.ts';
import { FUNCTIONAL_PLAIN } from '../vocabulary/index.ts';

/** A term with its note: what it is headed by, and its explanation as HTML. */
export interface TermNote extends ExplainedTerm {
  name: string;
  body: string;
}

async function make(locale: string | undefined): Promise<TermNote[]> {
  const texts = strings(locale);
  const { codes } = explainWords(locale);
  const language = texts.language === 'en' ? 'en' : 'zh';
  const html = (text: string, id: string) => renderMarkdown(text, { top: 6, prefix: `note-${id}` }).html;
  const terms = (await listTerms(locale)).map(({ slug, term, name, finds, plain, body }) => ({
    id: slug,
    words: printedWords({ term, finds }),
    href: link(paths.term(slug)),
    name: (language === 'en' ? capitalised(plain) : plain) + texts.glossary.bracket(name),
    body: html(body, slug),
  }));
  const classes = FUNCTIONAL_PLAIN.map(({ code, name, plain }) => ({
    id: `code-${code}`,
    words: [name],
    href: link(paths.codes(code)),
    name: codes.caption(code, name),
    body: html(plain[language], code),
  }));
  return [...terms, ...classes];
}

const made = new Map<string, () => Promise<TermNote[]>>();

/**
 * The terms that a page explains where it first uses them: those of the glossary, and the classes of expenditure by function that it
 * has money in (`classes`, by name; the printed tables list all thirty, most of them blank).
 */
export async function listNotes(locale: string | undefined, classes: readonly string[]): Promise<TermNote[]> {
  const { language } = strings(locale);
  const making = made.get(language) ?? once(() => make(locale));
  made.set(language, making);
  const all = await making();
  return all.filter(({ id, words }) => !id.startsWith('code-') || words.some((word) => classes.includes(word)));
}
