import { compact } from '../../text.ts';
import { attributeOf, elementsOf, findAll, isSilent, textLength, textOf, type Element, type Parent } from './dom.ts';

/** Words in a class or id that name the furniture of a page. */
const CHROME_WORDS = new Set(
  (
    'nav navbar navigation menu breadcrumb breadcrumbs crumb crumbs sidebar footer foot share bdsharebuttonbox toolbar ' +
    'print copyright pagination pager login search banner related recommend qrcode ewm dqwz weizhi position location ' +
    'logo floatbar topbar bottombar skip wza accessibility friendlink links'
  ).split(' '),
);
const CHROME_TAGS = new Set(['nav', 'footer', 'aside', 'menu']);
const CHROME_ROLES = /^(?:navigation|banner|contentinfo|complementary|search|menu|menubar|toolbar)$/iu;

/** Ids and classes under which the content systems of governments put the article. */
const ARTICLE_NAME =
  /^(?:zoom|ucap-?content|trs_?editor|trs_ueditor|trs_editor_view|pages_content|vsb_content\w*|(?:article|news|info|text|xxgk)[-_]?(?:content|body|text|detail)|content[-_]?(?:text|body|main)|con[-_]?text)$/iu;

const CHROME_LINES = [
  /^(?:[[【(（]?(?:打印(?:本页|此页|文章)?|关闭(?:本页|窗口|页面)?|分享(?:到.{0,20})?|收藏(?:本页)?|返回(?:顶部|首页|列表|上页)?|复制链接|我要纠错|纠错|字[号体][:：]?|[大中小]|扫一扫.{0,20}|[||、/·])[\]】)）]?)+$/u,
  /^(?:您?(?:现在|当前|所在)?(?:所在)?的?位置[:：]|首页[>＞»/›])/u,
  /^(?:浏览|点击|阅读|访问)(?:次数|量|数)?[:：]?\d*(?:次)?$/u,
  /^(?:上|下)一[篇条][:：]/u,
];
const INFORMATION_LINE = /(?:发布|发文|更新|公开|成文)(?:时间|日期)[:：]|信息来源[:：]|^来源[:：]/u;
const LONGEST_INFORMATION = 100;

/** Is this element page furniture: navigation, footer, share buttons, a list of links? It must not hold the tables. */
export function isChrome(element: Element): boolean {
  if (isSilent(element)) return true;
  const isNamed =
    CHROME_TAGS.has(element.tagName) ||
    CHROME_ROLES.test(attributeOf(element, 'role') ?? '') ||
    (element.tagName === 'header' && findAll(element, (inner) => /^h[1-3]$/u.test(inner.tagName)).length === 0) ||
    nameWords(element).some((word) => CHROME_WORDS.has(word));
  if (isNamed) return !holdsData(element);
  return /^(?:ul|div|td|p|dl|table)$/u.test(element.tagName) && isListOfLinks(element);
}

/** Is this line of text furniture: `打印 关闭`, `当前位置：…`, `发布时间：…`? */
export function isChromeLine(text: string): boolean {
  const line = compact(text);
  if (CHROME_LINES.some((pattern) => pattern.test(line))) return true;
  return line.length <= LONGEST_INFORMATION && INFORMATION_LINE.test(line);
}

/** The element that holds the article: the one of a known name with most of the text, or else the body. */
export function findArticle(page: Parent): Parent {
  const body = findAll(page, (element) => element.tagName === 'body')[0] ?? page;
  const candidates = findAllNested(body, isArticle).map((element) => ({ element, length: textLength(element) }));
  const best = candidates.reduce<(typeof candidates)[number] | null>(
    (longest, candidate) => (longest && longest.length >= candidate.length ? longest : candidate),
    null,
  );
  if (!best || best.length * 2 < textLength(body, isChrome)) return body;
  return best.element;
}

function isArticle(element: Element): boolean {
  if (/^(?:article|main)$/u.test(element.tagName) || attributeOf(element, 'role') === 'main') return true;
  const names = `${attributeOf(element, 'id') ?? ''} ${attributeOf(element, 'class') ?? ''}`.split(/\s+/u);
  return names.some((name) => ARTICLE_NAME.test(name));
}

function findAllNested(parent: Parent, test: (element: Element) => boolean): Element[] {
  return elementsOf(parent).flatMap((element) => [
    ...(test(element) ? [element] : []),
    ...findAllNested(element, test),
  ]);
}

function nameWords(element: Element): string[] {
  const names = `${attributeOf(element, 'id') ?? ''} ${attributeOf(element, 'class') ?? ''}`;
  return names
    .replace(/([a-z])([A-Z])/gu, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/u);
}

/** Does the element hold a table with figures, or most of what a page could say? */
function holdsData(element: Element): boolean {
  const tables = findAll(element, (inner) => inner.tagName === 'table');
  return (
    tables.some((table) => (textOf(table).match(/(?<!\d)\d+\.\d{2}\b/gu)?.length ?? 0) >= 2) ||
    textLength(element) > 2000
  );
}

/**
 * Three links or more to other pages, and hardly any other text? Links to files to download, and to places in the page
 * itself, are contents and not furniture.
 */
function isListOfLinks(element: Element): boolean {
  const links = findAll(element, (inner) => inner.tagName === 'a' && attributeOf(inner, 'href') !== null);
  if (links.length < 3 || links.some((link) => isFileLink(link) || attributeOf(link, 'href')?.startsWith('#')))
    return false;
  const linked = links.reduce((sum, link) => sum + textLength(link), 0);
  return linked >= textLength(element) * 0.8 && !holdsData(element);
}

/** Is this a link to a document to download? */
export function isFileLink(link: Element): boolean {
  return /\.(?:pdf|docx?|xlsx?|wps|et|zip|rar|ofd)(?:[?#]|$)/iu.test(attributeOf(link, 'href') ?? '');
}
