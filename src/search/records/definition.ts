import { mappingRules, SEPARATORS, TOKENS, TYPESET_BLANKS } from './normal-form.ts';
import { RECORD_FORMAT, type SearchRecord } from './types.ts';

/**
 * The definition of the index. A character of Chinese is a token, a figure, code or word in Latin letters is one too, and each pair of
 * neighbours is one beside them: so a single character is found, and a run of any length is a phrase of pairs, which few records
 * have. `index_phrases` would do the same without a filter, but what it finds is not highlighted.
 */

const [NORMAL, BLANKS, SEPARATED] = ['mingzhang_normal', 'mingzhang_blanks', 'mingzhang_separators'] as const;
const [INDEXED, ASKED] = ['mingzhang_indexed', 'mingzhang_asked'] as const;
const CHARACTERS = { type: 'custom', char_filter: [NORMAL, BLANKS, SEPARATED], tokenizer: 'mingzhang_tokens' } as const;
const PAIRS = { type: 'shingle', min_shingle_size: 2, max_shingle_size: 2, token_separator: ' ' } as const;

const TEXT = { type: 'text', analyzer: INDEXED, search_analyzer: ASKED } as const;
const WORD = { type: 'keyword' } as const;
/** Longer ones than Lucene takes are kept, and not found. */
const SHORT_WORD = { type: 'keyword', ignore_above: 1024 } as const;
/** Shown, never searched. */
const SHOWN = { type: 'keyword', index: false, doc_values: false } as const;
const KEPT = { type: 'object', enabled: false } as const;

const FIELDS: Record<keyof SearchRecord, object> = {
  format: { type: 'short' },
  record: WORD,
  page: WORD,
  zone: WORD,
  year: { type: 'short' },
  stage: WORD,
  region: WORD,
  region_name: SHOWN,
  region_line: { type: 'keyword', index: false },
  department: WORD,
  department_name: SHOWN,
  department_title: { type: 'keyword', index: false },
  kind: WORD,
  path: SHOWN,
  anchor: SHOWN,
  address: SHOWN,
  address_en: SHOWN,
  title: TEXT,
  code: SHORT_WORD,
  unit: SHOWN,
  labels: TEXT,
  text: TEXT,
  cells: TEXT,
  context: TEXT,
  numbers: SHORT_WORD,
  fen: { type: 'long' },
  sounds: SHORT_WORD,
  figures: KEPT,
  answers: KEPT,
  open: KEPT,
};

/** What is sent to create the index: settings and mapping. */
export function indexDefinition() {
  return {
    settings: {
      index: { number_of_shards: 1, number_of_replicas: 1, max_result_window: 10_000 },
      analysis: {
        char_filter: {
          [NORMAL]: { type: 'mapping', mappings: mappingRules() },
          [BLANKS]: { type: 'pattern_replace', pattern: TYPESET_BLANKS, replacement: '' },
          [SEPARATED]: { type: 'pattern_replace', pattern: SEPARATORS, replacement: '' },
        },
        tokenizer: { mingzhang_tokens: { type: 'pattern', pattern: TOKENS, group: 0 } },
        filter: {
          mingzhang_pairs_too: { ...PAIRS, output_unigrams: true },
          mingzhang_pairs: { ...PAIRS, output_unigrams: false, output_unigrams_if_no_shingles: true },
        },
        analyzer: {
          [INDEXED]: { ...CHARACTERS, filter: ['mingzhang_pairs_too'] },
          [ASKED]: { ...CHARACTERS, filter: ['mingzhang_pairs'] },
        },
      },
    },
    mappings: { dynamic: 'strict', _meta: { mingzhang: RECORD_FORMAT }, properties: FIELDS },
  };
}
