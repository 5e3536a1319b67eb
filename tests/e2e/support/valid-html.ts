import { HtmlValidate, type ConfigData } from 'html-validate';

/** The standard's own rules; what is left out says why. */
const RULES: ConfigData = {
  root: true,
  extends: ['html-validate:standard'],
  rules: {
    // What can be scrolled is a region that the keyboard reaches; a section of the text it is not.
    'prefer-native-element': ['error', { exclude: ['region'] }],
    // The contents stand twice, beside the text and folded above it; only one of the two is shown.
    'unique-landmark': 'off',
    // Addresses are for good, and rows have been called by their names, with brackets in them.
    'valid-id': ['error', { relaxed: true }],
    // Tables of a narrative are written so by the library that makes HTML of Markdown; every browser knows it.
    'no-deprecated-attr': 'off',
    // Names of departments are as long as they are.
    'long-title': 'off',
  },
};

const validator = new HtmlValidate(RULES);

/** What is wrong with a page by the HTML standard, each kind of fault once, with its place. */
export async function faultsOfHtml(html: string, path: string): Promise<string[]> {
  const { results } = await validator.validateString(html, path);
  const kinds = new Map<string, string>();
  for (const { ruleId, message, line, column } of results.flatMap(({ messages }) => messages))
    if (!kinds.has(ruleId)) kinds.set(ruleId, `${path}:${line}:${column} ${ruleId}: ${message}`);
  return [...kinds.values()];
}
