/** The regions that have documents, each with its slug and its name from the province down: `/compare/regions.json`. */
export interface RegionChoices {
  regions: [slug: string, name: string][];
}

/** The departments of a region, each with its documents, the latest first (`2025`, `2024-final`): `/compare/regions/<region>.json`. */
export interface DepartmentChoices {
  departments: [slug: string, name: string, documents: string[]][];
}
