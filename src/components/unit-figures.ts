/** Browser: writes the figures of tables in another unit. The printed text stays with each figure. */

/** The unit that is chosen, with the power of ten that it has in fen and the decimals it is written with. */
export interface Unit {
  name: string;
  exponent: number;
  decimals: number;
}

/** What stood in a node before it was written here, and what was written: where something else stands now, a script has put it there. */
interface Written {
  built: string;
  written: string;
}

const known = new WeakMap<Node, Written>();

/** Writes into a node what is made of what was built there. */
function rewrite(node: Node, make: (built: string) => string): void {
  const before = known.get(node);
  const text = node.textContent ?? '';
  const built = before?.written === text ? before.built : text;
  const written = make(built);
  known.set(node, { built, written });
  if (written !== text) node.textContent = written;
}

/** An amount with at least so many decimals, all of them where fewer would print a zero for what is none. Exact. */
function write(fen: number, { exponent, decimals }: Unit): string {
  const digits = String(Math.abs(fen)).padStart(exponent + 1, '0');
  const plain = `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
  const lost = fen !== 0 && Math.abs(fen) < 10 ** (exponent - decimals) / 2;
  const places = lost ? exponent : decimals;
  return new Intl.NumberFormat(document.documentElement.lang, {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  }).format(plain as Intl.StringNumericLiteral);
}

/** The element whose only text is the figure: the link to its place, what stands for it, or the cell itself. */
function figureIn(cell: HTMLElement): HTMLElement | null {
  const inside = cell.querySelector<HTMLElement>('.figure-link, .figure-text');
  return inside ?? (cell.childElementCount === 0 && cell.textContent !== '' ? cell : null);
}

/** The text of a caption that names the unit of its table, which it does once. */
function unitIn(caption: Element, reading: string): Text | undefined {
  const walker = document.createTreeWalker(caption, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (known.has(node) || node.nodeValue?.includes(reading)) found.push(node as Text);
  return found.at(-1);
}

/** Shows all figures of the page in a unit. `reading`: the one they were built in. */
export function showIn(unit: Unit, reading: string): void {
  for (const cell of document.querySelectorAll<HTMLElement>('.bar-table [data-fen], .years-table [data-fen]')) {
    const element = figureIn(cell);
    if (!element) continue;
    const fen = Number(cell.dataset['fen']);
    rewrite(element, (built) => {
      const sign = /^\s*([+−])/u.exec(built)?.[1] ?? '';
      return unit.name === reading ? built : sign + write(fen, unit);
    });
  }
  for (const caption of document.querySelectorAll('.bar-table > caption, .years-table > caption')) {
    const node = unitIn(caption, reading);
    if (node)
      rewrite(node, (built) => {
        const at = built.lastIndexOf(reading);
        return at === -1 ? built : built.slice(0, at) + unit.name + built.slice(at + reading.length);
      });
  }
}
