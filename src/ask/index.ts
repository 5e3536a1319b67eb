import { download, make, part } from '../dom.ts';
import { loadAskWords } from '../i18n/load-ask.ts';
import type { EnglishNames } from '../views/account-name.ts';
import { Forms, type Choices } from './forms.ts';
import { measureText } from './names.ts';
import { isComplete, readQuestion, writeQuestion, type Question } from './question.ts';
import type { Answer, AnswerRow } from './answer.ts';
import type { Lines } from './read.ts';

/** Browser: runs the page of questions. What reads the data is fetched with the first question. */

/** Rows that are shown at once; a phone is slow with thousands. */
const SHOWN = 200;
const words = await loadAskWords(document.documentElement.lang);
const root = part<HTMLElement>('[data-ask]');
const folder = root.dataset['folder'] ?? '';
const base = root.dataset['base'] ?? '/';
const lead = part<HTMLElement>('[data-ask-lead]');
const state = part<HTMLElement>('[data-ask-state]');
const section = part<HTMLElement>('[data-ask-answer]');
const more = part<HTMLButtonElement>('[data-ask-more]');
const csv = part<HTMLButtonElement>('[data-ask-csv]');

const choices = readJson<Choices>('choices.json');
const english = Promise.resolve(
  document.documentElement.lang.startsWith('en') ? import('../views/account-name.ts') : null,
);
const forms = new Forms(root, choices, () => readJson('departments.json'), ask, english);
let lines: Lines | null = null;
let latest = 0;

async function readJson<Value>(name: string): Promise<Value> {
  const response = await fetch(folder + name, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${response.status} for ${folder}${name}`);
  return (await response.json()) as Value;
}

/** Goes to a question: it stands in the address. */
function ask(question: Question): void {
  history.pushState(null, '', writeQuestion(question));
  void show(question);
}

async function show(question: Question, rounds = 1): Promise<void> {
  const own = ++latest;
  forms.show(question);
  if (!isComplete(question)) {
    lead.textContent = '';
    section.hidden = true;
    tell(question.ask === 'account' ? words.incomplete.account : words.incomplete.department, false);
    return;
  }
  lead.textContent = words.asking;
  try {
    const answer = await answerTo(question, rounds);
    if (own === latest) await showAnswer(question, answer, rounds);
  } catch (error) {
    if (own !== latest) return;
    lead.textContent = '';
    section.hidden = true;
    const isRanges = (error as Error).name === 'NoRanges';
    tell(isRanges ? words.noRanges : words.failed, true);
    if (!isRanges) reportError(error);
  }
}

async function answerTo(question: Question, rounds: number): Promise<Answer> {
  const [{ Lines: Reader }, answers, { files }] = await Promise.all([
    import('./read.ts'),
    import('./answer.ts'),
    choices,
  ]);
  lines ??= new Reader(folder, files);
  switch (question.ask) {
    case 'department':
      return answers.answerDepartment(question, lines);
    case 'projects':
      return answers.answerProjects(question, lines, files.projects.rows, rounds);
    default:
      return answers.answerAmounts(question, lines);
  }
}

async function showAnswer(question: Question, answer: Answer, rounds: number): Promise<void> {
  const [{ answerCsv, answerRows, headRow, inTenThousands }, names] = await Promise.all([
    import('./table.ts'),
    english,
  ]);
  // Where names cannot be read, a sentence says them in pinyin first.
  const title = (row: AnswerRow) => (names === null ? row.title : `${names.romanised(row.slugs[1])} (${row.title})`);
  const { rows, looked } = answer;
  state.hidden = true;
  section.hidden = rows.length === 0;
  more.hidden = looked?.more !== true;
  more.textContent = words.more;
  more.onclick = () => void show(question, rounds + 1);
  if (rows.length === 0) {
    lead.textContent = '';
    tell(words.none, true);
    if (looked?.more === true) section.hidden = false;
  }
  const caption = captionOf(question, answer, names);
  part('[data-ask-caption]').textContent = caption;
  part('[data-ask-head]').replaceChildren(headRow(question, answer));
  const fill = (shown: number): void =>
    part('[data-ask-rows]').replaceChildren(...answerRows(question, answer, { base, names }, shown));
  // Projects come a step at a time as it is.
  const isCut = looked === null && rows.length > SHOWN;
  fill(isCut ? SHOWN : rows.length);
  if (isCut) {
    more.hidden = false;
    more.textContent = words.all(rows.length);
    more.onclick = () => {
      more.hidden = true;
      fill(rows.length);
    };
  }
  part('[data-ask-notes]').replaceChildren(...notesOf(question, answer).map((text) => make('li', '', text)));
  csv.hidden = rows.length === 0;
  csv.textContent = words.csv(rows.length);
  csv.onclick = () => download(answerCsv(rows, { base, names }), words.csvName);
  const sentence = leadOf(question, rows, (row) => [title(row), row.year, inTenThousands(row.amount)]);
  lead.textContent = sentence ?? caption;
  // What is said over the table is not written twice.
  part('[data-ask-caption]').classList.toggle('visually-hidden', sentence === null);
}

/** The answer in a sentence, where departments are held against each other. */
function leadOf(
  question: Question,
  rows: readonly AnswerRow[],
  told: (row: AnswerRow) => [name: string, year: number, amount: string],
): string | null {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last || (question.ask !== 'item' && question.ask !== 'account')) return null;
  if (question.order === 'share')
    return first.share === null
      ? null
      : words.sentence([words.mostShare(...told(first), (first.share / 10).toFixed(2))]);
  if (question.order === 'change') return null;
  return words.sentence([words.most(...told(first)), ...(last === first ? [] : [words.least(...told(last))])]);
}

function captionOf(question: Question, { rows, name }: Answer, names: EnglishNames | null): string {
  switch (question.ask) {
    case 'item':
      return words.caption.amounts(measureText(question.item, names), rows.length);
    case 'account':
      return words.caption.amounts(
        names?.accountText(question.code, name ?? '') ?? `${question.code} ${name ?? ''}`.trimEnd(),
        rows.length,
      );
    case 'department':
      return words.caption.department(name ?? question.department);
    case 'projects':
      return words.caption.projects(question.word);
  }
}

/** Why these rows are here, and what was done to their figures. */
function notesOf(question: Question, { looked, shares }: Answer): string[] {
  const { notes } = words;
  if (looked) return [notes.projects(looked.projects, looked.of), notes.units];
  const table =
    question.ask === 'account' ? (question.code.startsWith('2') ? notes.functional : notes.economic) : notes.item;
  return [
    ...(question.ask === 'department' ? [] : [table]),
    notes.own,
    notes.units,
    notes.prior,
    ...(shares ? [notes.share] : []),
  ];
}

function tell(text: string, offersAll: boolean): void {
  state.hidden = false;
  part('[data-ask-message]').textContent = text;
  part<HTMLElement>('[data-ask-all]').hidden = !offersAll;
}

for (const link of root.querySelectorAll<HTMLAnchorElement>('a[data-question], a[data-ask-kind]')) {
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    ask(readQuestion(link.search));
  });
}
addEventListener('popstate', () => void show(readQuestion(location.search)));
void show(readQuestion(location.search));
