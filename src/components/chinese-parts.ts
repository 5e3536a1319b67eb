/**
 * Browser, on pages in another language than Chinese: says of Chinese that scripts put into the page that it is Chinese, so that a screen
 * reader changes its voice. The pages themselves are marked when they are made (`languages/`).
 */

const HAN = /\p{Script=Han}/u;
const OTHER_LETTERS = /[A-Za-z]{2}/u;

function mark(root: Node): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue ?? '';
    const parent = node.parentElement;
    if (!parent || !HAN.test(text) || OTHER_LETTERS.test(text) || parent.closest('[lang]') !== document.documentElement)
      continue;
    if (parent.childNodes.length === 1) parent.lang = 'zh-CN';
  }
}

const main = document.getElementById('main');
if (main) {
  new MutationObserver((records) => {
    for (const { addedNodes, target, type } of records)
      if (type === 'characterData') mark(target.parentNode ?? target);
      else for (const node of addedNodes) mark(node.nodeType === Node.TEXT_NODE ? target : node);
  }).observe(main, { childList: true, subtree: true, characterData: true });
}
