import type { RemarkId } from '../budget/check-schema.ts';

/** What is told beside a difference. */
export const REMARKS: Record<RemarkId, string> = {
  'unusual-sources': 'The sources are listed in an unusual way; a row may be counted twice.',
  'other-funds-or-twice': 'Project amounts may include other funds, or a project may be published twice.',
  restated: 'Last year’s budget may have been restated.',
  'agency-scope': 'Agency operating costs cover administrative units only, so the scopes may differ.',
  'not-every-project': 'Not every project need have targets.',
  'adjusted-since':
    'Budgets may be adjusted during the year, and the scopes of both documents may differ: this need not be a mistake.',
  'reading-doubted': 'The header or a cell here may have been read wrong; check the original first.',
};
