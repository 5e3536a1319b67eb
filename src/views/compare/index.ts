export {
  viewCompared,
  type ComparedDocument,
  type ComparedExtras,
  type ComparedFigure,
  type ComparedKind,
  type ComparedLine,
  type ComparedPopulation,
  type ComparedPrices,
  type ComparedTable,
  type ComparedTotal,
  type ComparedTotalKey,
  type NoTable,
} from './document.ts';
export type { DepartmentChoices, RegionChoices } from './choices.ts';
