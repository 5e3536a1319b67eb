import { CHINESE_STRETCH } from '../text.ts';

/**
 * Browser, on pages in another language than Chinese: says of Chinese that scripts put into the page that it is Chinese, so that a screen
 * reader changes its voice. The pages themselves are marked when they are made (`languages/`).
 */

const HAN = /\p{Script=Han}/u;
const OTHER_LETTERS = /[A-Za-z]{2}/u;
/** Elements that can hold nothing but text. */
const TEXT_ONLY = 'option, textarea, title, svg';

function mark(root: Node): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const mixed: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    const parent = node.parentElement;
    if (!parent || !HAN.test(text) || parent.closest('[lang]') !== document.documentElement) continue;
    if (parent.childNodes.length === 1 && !OTHER_LETTERS.test(text)) parent.lang = 'zh-CN';
    else if (!parent.closest(TEXT_ONLY)) mixed.push(node as Text);
  }
  for (const node of mixed) node.replaceWith(...parted(node.data));
}

/** A text in pieces, each stretch of Chinese in an element that says so. */
function parted(text: string): (Node | string)[] {
  const pieces: (Node | string)[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(CHINESE_STRETCH)) {
    const span = document.createElement('span');
    span.lang = 'zh-CN';
    span.append(found);
    pieces.push(text.slice(from, index), span);
    from = index + found.length;
  }
  return [...pieces, text.slice(from)].filter((piece) => piece !== '');
}

const main = document.getElementById('main');
if (main) {
  new MutationObserver((records) => {
    for (const { addedNodes, target, type } of records)
      if (type === 'characterData') mark(target.parentNode ?? target);
      else for (const node of addedNodes) mark(node.nodeType === Node.TEXT_NODE ? target : node);
  }).observe(main, { childList: true, subtree: true, characterData: true });
}
