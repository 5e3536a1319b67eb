/** The element of the page that a selector names. Throws where the page has none. */
export function part<Found extends Element>(selector: string, root: ParentNode = document): Found {
  const found = root.querySelector<Found>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
}

/** Makes an element. Texts stay texts: nothing of a document can become markup. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  if (className) node.className = className;
  node.append(...children);
  return node;
}

/** An entry of a list to choose from. */
export function makeOption(value: string, text: string): HTMLOptionElement {
  const node = make('option', '', text);
  node.value = value;
  return node;
}

/** Hands a text to the reader as a file. */
export function download(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  const link = make('a', '');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
