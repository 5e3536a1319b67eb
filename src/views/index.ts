/** Budget → models of pages and charts. Pure functions; the pages only write out what they give. */
export { viewExecution, withExecution, type ExecutionView } from './execution.ts';
export { viewToldExecution, type ToldExecutionView } from './execution-told.ts';
export { saidRows, type FactsView, type SaidRow } from './said.ts';
export { saidDoubtsOf } from './said-doubts.ts';
export { leavesOutExecution, viewExecutionTable } from './execution-table.ts';
export { showUnseen } from '../text.ts';
export {
  projectAmount,
  unverifiedAmount,
  unverifiedText,
  viewProjectAmount,
  type AmountView,
  type StandingAmount,
} from './amounts.ts';
export { listAnswers } from './answers.ts';
export { findOccurrences, printedWords, type Occurrence } from './occurrences.ts';
export {
  dayOfEntry,
  firstError,
  groupRegions,
  listTotalChanges,
  newestEntries,
  sortByPercent,
  totalChangeColumns,
  totalChangeRows,
} from './home.ts';
export {
  drawBars,
  type BarCell,
  type BarColumn,
  type BarRow,
  type BarTable,
  type BarValue,
  type DrawnBar,
} from './bar-table.ts';
export { accountName, namedText, romanised } from './account-name.ts';
export { changeReading, changeText, headlineReading, READING_UNIT, readingText, switchedUnits } from './scale.ts';
export {
  leavesOut,
  viewChanges,
  viewChangeTable,
  viewTotals,
  withPriorClasses,
  withPriorThreePublic,
  type ChangeGroup,
  type ChangesView,
  type TotalChange,
  type TotalKey,
} from './changes/index.ts';
export { onPage, sharedColumns, sharedRows, threePublicColumns, threePublicRows, yearsKey } from './figure-bars.ts';
export { viewPerHundred, type PerHundredView } from './per-hundred.ts';
export { chooseExample } from './example.ts';
export { markTerms, type ExplainedTerm } from './mark-terms.ts';
export { viewGlossary } from './glossary.ts';
export { viewAnnotated, type AnnotatedPage } from './annotate.ts';
export { type CellMarks, type NoteMark } from './cell-marks.ts';
export { markWords } from './mark-words.ts';
export { LINELESS, type CellRef } from './check-cells.ts';
export { doubtsOf, numberFindings, viewRules, type ChecksView, type FindingView, type RuleText } from './checks.ts';
export { correctionAnchor, correctionMarks, isConfirmed, withCorrection, type CorrectionView } from './corrections.ts';
export { citedText, isDoubted, markDifferences, type DoubtedDocument, type Doubts } from './doubts.ts';
export { collectStatements, isStated, type Statement } from './statements.ts';
export { countOpen, viewVerdicts, type Verdict } from './verdict.ts';
export { viewDownload, type Download, type DownloadResult } from './download.ts';
export { type HeadlineView } from './headline.ts';
export {
  countStages,
  findCounterpart,
  groupByDepartment,
  groupByYear,
  splitStages,
  type DepartmentList,
  type Listed,
  type RegionList,
  type StageSummary,
} from './lists.ts';
export { renderMarkdown, type RenderedText } from './narrative.ts';
export {
  viewDisclosure,
  type ContentsItem,
  type DisclosurePage,
  type OverallView,
  type PlacedTable,
  type TableFiles,
} from './page.ts';
export {
  countChecked,
  departmentAnchor,
  viewPortal,
  type PortalDepartment,
  type PortalRegion,
  type PortalYear,
} from './portal.ts';
export { type PageLink } from './originals.ts';
export { rankProjects, type IndicatorList, type ProjectView } from './projects.ts';
export { findLikenesses } from './likenesses.ts';
export { differingAccounts, likeColumns, projectRows, projectYearRows, viewLikeRows } from './project-rows.ts';
export { listColumns, listRows } from './list-table.ts';
export { placeLine, regionLevels, regionLine, regionText, titleOfDepartment } from './regions.ts';
export { type FigureRow } from './spending.ts';
export { placeOfProject, viewShownProjects } from './projects-shown.ts';
export { viewParts, type FormsParts } from './parts.ts';
export { inParts, isHeavy, putOff } from './put-off.ts';
export { layOutTable, linkedAnchors } from './table-layout.ts';
export { unverifiedCells } from './unverified.ts';
export { viewCitations } from './citations.ts';
export { viewTable, type CellView, type RowView, type TableView } from './table.ts';
export { viewYears, type YearsView } from './years.ts';
export { viewCompared, type ComparedDocument, type DepartmentChoices, type RegionChoices } from './compare/index.ts';
export { viewVersions, type VersionView } from './versions.ts';
