import type { FieldName } from '../../vocabulary/index.ts';

/** The field that holds an attribute of a dimension. */
function attributes<Name extends string>(fields: Record<Name, FieldName<'budgets'>>) {
  return Object.fromEntries(Object.entries<FieldName>(fields).map(([name, source]) => [name, { source }]));
}

/**
 * What the fields of `budgets` mean for public finance: an extension of Data Package 2.0, in the shape of the `model` of Fiscal Data
 * Package 0.3. The profile of that time is not named: it is for Data Package 1 and accepts an empty model.
 */
export const FISCAL = {
  resources: ['budgets', 'budgets-by-code', 'budgets-by-department'],
  countryCode: 'CN',
  /** The fiscal year of China is the calendar year. */
  fiscalYear: { starts: '01-01', ends: '12-31' },
  model: {
    measures: {
      amount: {
        source: 'amount' satisfies FieldName,
        currency: 'CNY',
        factor: 1,
        direction: { source: 'side' satisfies FieldName },
        phase: { source: 'stage' satisfies FieldName },
      },
    },
    dimensions: {
      'fiscal-year': {
        dimensionType: 'datetime',
        primaryKey: ['year'],
        attributes: attributes({ year: 'year', columnYear: 'column_year' }),
      },
      location: {
        dimensionType: 'location',
        primaryKey: ['slug'],
        attributes: attributes({ slug: 'region_slug', code: 'region_code', label: 'region' }),
      },
      administrator: {
        dimensionType: 'classification',
        classificationType: 'administrative',
        primaryKey: ['region', 'slug'],
        attributes: attributes({
          region: 'region_slug',
          slug: 'department_slug',
          code: 'department_code',
          label: 'department',
          kind: 'department_kind',
        }),
      },
      functional: {
        dimensionType: 'classification',
        classificationType: 'functional',
        primaryKey: ['code'],
        attributes: attributes({ code: 'functional_code', label: 'functional_name' }),
      },
      economic: {
        dimensionType: 'classification',
        classificationType: 'economic',
        primaryKey: ['code'],
        attributes: attributes({ code: 'economic_code', label: 'economic_name' }),
      },
      fund: { dimensionType: 'fundingSource', primaryKey: ['fund'], attributes: attributes({ fund: 'fund' }) },
      measure: { dimensionType: 'activity', primaryKey: ['measure'], attributes: attributes({ measure: 'measure' }) },
    },
  },
} as const;
