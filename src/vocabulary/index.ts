/** Words as data: identifiers and names that several rooms share. No zod, nothing of Node: the browser loads it too. */
export { amountsInCell, fieldOfCell, labelledValues, type LabelledValue } from './labelled-values.ts';
export { NARRATIVE, OUTCOMES, RULE_IDS, SEVERITIES, type Outcome, type RuleId, type Severity } from './checking.ts';
export {
  ACCOUNT_KINDS,
  accountKey,
  accountKind,
  editionOf,
  isToldAccount,
  keysAlike,
  type AccountKind,
} from './account-names.ts';
export { natureOfCode } from './economic.ts';
export { isEvaluationForm, otherDocumentOf, otherTableOf, type OtherDocument } from './document-kinds.ts';
export {
  FORM_FIELDS,
  formField,
  INDICATOR_FIELDS,
  indicatorField,
  isMoneySource,
  labelKeys,
  pointsOfLabel,
  type FormField,
  type IndicatorField,
} from './form-labels.ts';
export { accountEnglish } from './english-accounts.ts';
export { wordEnglish } from './english-words.ts';
export { CLASS_NAMES, classCode } from './functional-classes.ts';
export { FUNCTIONAL_PLAIN, plainSections } from './functional-plain.ts';
export { RENAMED_ACCOUNTS } from './renamed-accounts.ts';
export { countsInRow, countsThings } from './quantities.ts';
export { FACT_GROUPS, factGroup, factName, FACTS, type Fact, type FactGroup } from './facts.ts';
export { measureOfFinal, plannedBeside, stageOfLabel } from './final-accounts.ts';
export { isHeaderWord, meaningOf, type Meaning } from './headers.ts';
export { CODED_KINDS, tableName, TABLE_KINDS, type TableKind } from './kinds.ts';
export { isSubtotalLabel, isTotalLabel, plainLabel } from './labels.ts';
export { measureName, MEASURES, type Measure } from './measures.ts';
export { centralOrganisation } from './ministries.ts';
export { departmentLabel, isGenericOffice, isOwnOffice, namesOrganisation } from './organisations.ts';
export { numberingOf, partOfLabel, ROW_PARTS, type Numbering, type RowPart, type Side } from './parts.ts';
export {
  cellAnchor,
  CHANGES_PAGE,
  CITE_PAGE,
  countParts,
  EXECUTION_PAGE,
  FORM_KIND,
  FORMS_EACH,
  FORMS_PAGE,
} from './places.ts';
export { partPage, partShowing, placeOfAnchor, placeOfCitation, PROJECTS_PAGE, PROJECTS_SHOWN } from './places.ts';
export { readNames } from './readings.ts';
export {
  recordFields,
  RECORD_FIELDS,
  RECORD_KINDS,
  type FieldName,
  type FieldType,
  type RecordField,
  type RecordKind,
  type RequiredField,
} from './records.ts';
export { sourceOf, type Source } from './sources.ts';
export { THREE_PUBLIC_ACCOUNTS, threePublicItem, type ThreePublicItem } from './three-public.ts';
export { isWholeOfTold, toldField, toldName, type ToldField } from './told-projects.ts';
export { COMMON, type OwnWords } from './own-words.ts';
export { kindOfTitle, ownTitleOf, type OwnTitle } from './titles.ts';
export { takeGluedUnit, saysUnit, takeUnitPhrase, unitOfLine, type NamedUnit } from './units.ts';
export { isRaisedMark, splitNoteMark } from './note-marks.ts';
export { ASK_FOLDER, ASK_ITEMS, ASK_KEYS, ASK_LINE, ASK_OPTIONAL, ASK_PROJECT, type AskFile } from './ask.ts';
