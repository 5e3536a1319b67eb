/** Browser: shows figures in the unit a reader chooses, and remembers it. What writes them is loaded when another unit is chosen. */

const STORE = 'unit';

const radios = [...document.querySelectorAll<HTMLInputElement>('[data-unit-switch] input')];
const reading = radios.find(({ defaultChecked }) => defaultChecked)?.value ?? '';
/** The figures were written in another unit once. */
let touched = false;

function show({ value, dataset }: HTMLInputElement): void {
  touched = true;
  const unit = { name: value, exponent: Number(dataset['exponent']), decimals: Number(dataset['decimals']) };
  void import('./unit-figures.ts').then(({ showIn }) => showIn(unit, reading));
}

function remembered(): string | null {
  try {
    return localStorage.getItem(STORE);
  } catch {
    // A browser that keeps nothing for this site.
    return null;
  }
}

for (const radio of radios)
  radio.addEventListener('change', () => {
    show(radio);
    try {
      localStorage.setItem(STORE, radio.value);
    } catch {
      // Nothing is kept; the choice holds for this page.
    }
  });

/** Shows the unit that was chosen before. */
const before = radios.find(({ value }) => value === remembered());
if (before && before.value !== reading) {
  before.checked = true;
  show(before);
}
// A script has put other figures into the page.
document.addEventListener('figures', () => {
  const chosen = touched && radios.find(({ checked }) => checked);
  if (chosen) show(chosen);
});
