/** Browser: shows the figures of tables in the unit a reader chooses, and remembers it. The printed text stays with each figure. */

const STORE = 'unit';

interface Shown {
  element: HTMLElement;
  /** What the page was built with. */
  built: string;
  fen: number;
}

interface Named {
  node: Text;
  built: string;
}

const radios = [...document.querySelectorAll<HTMLInputElement>('[data-unit-switch] input')];
const reading = radios.find(({ defaultChecked }) => defaultChecked)?.value ?? '';

/** The element whose only text is the figure: the link to its place, what stands for it, or the cell itself. */
function figures(): Shown[] {
  return [...document.querySelectorAll<HTMLElement>('.bar-table [data-fen], .years-table [data-fen]')].flatMap(
    (cell) => {
      const inside = cell.querySelector<HTMLElement>('.figure-link, .figure-text');
      const element = inside ?? (cell.childElementCount === 0 && cell.textContent !== '' ? cell : null);
      return element ? [{ element, built: element.textContent.trim(), fen: Number(cell.dataset['fen']) }] : [];
    },
  );
}

/** Captions name the unit of their table once. */
function captions(): Named[] {
  return [...document.querySelectorAll('.bar-table > caption, .years-table > caption')].flatMap((caption) => {
    const walker = document.createTreeWalker(caption, NodeFilter.SHOW_TEXT);
    const found: Named[] = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node.nodeValue?.includes(reading)) found.push({ node: node as Text, built: node.nodeValue });
    return found.slice(-1);
  });
}

/** An amount with at least so many decimals, all of them where fewer would print a zero for what is none. Exact. */
function write(fen: number, exponent: number, decimals: number): string {
  const digits = String(Math.abs(fen)).padStart(exponent + 1, '0');
  const plain = `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
  const lost = fen !== 0 && Math.abs(fen) < 10 ** (exponent - decimals) / 2;
  const places = lost ? exponent : decimals;
  return new Intl.NumberFormat(document.documentElement.lang, {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  }).format(plain as Intl.StringNumericLiteral);
}

let shown = figures();
let named = captions();

function show({ value, dataset }: HTMLInputElement): void {
  for (const { element, built, fen } of shown) {
    const sign = /^[+−]/u.exec(built)?.[0] ?? '';
    element.textContent =
      value === reading ? built : sign + write(fen, Number(dataset['exponent']), Number(dataset['decimals']));
  }
  for (const { node, built } of named) {
    const at = built.lastIndexOf(reading);
    node.nodeValue = built.slice(0, at) + value + built.slice(at + reading.length);
  }
}

function remembered(): string | null {
  try {
    return localStorage.getItem(STORE);
  } catch {
    // A browser that keeps nothing for this site.
    return null;
  }
}

function remember(unit: string): void {
  try {
    localStorage.setItem(STORE, unit);
  } catch {
    // Nothing is kept; the choice holds for this page.
  }
}

for (const radio of radios)
  radio.addEventListener('change', () => {
    show(radio);
    remember(radio.value);
  });

/** Shows the unit that was chosen before: at first, and when a script has put other figures into the page. */
function showRemembered(): void {
  const chosen = radios.find(({ value }) => value === remembered());
  if (!chosen || chosen.value === reading) return;
  chosen.checked = true;
  show(chosen);
}

document.addEventListener('figures', () => {
  shown = figures();
  named = captions();
  showRemembered();
});
showRemembered();
