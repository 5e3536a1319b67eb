/** Open data: what leaves the portal for other programs, as records and as the files that hold them. */
export { addressesOf, type Address } from './address.ts';
export { listApiFiles } from './api/files.ts';
export { listApiRoutes } from './api/routes.ts';
export { catalogOf } from './catalog/dcat.ts';
export { disclosureDataset, portalDataset } from './catalog/structured.ts';
export { crawlers } from './crawlers/integration.ts';
export { llmsText } from './crawlers/llms.ts';
export { FEED_NAMES, feedText, hasFeeds } from './feeds/feeds.ts';
export { openApiText } from './api/openapi.ts';
export { recordsOf, type RecordOf, type Records } from './records.ts';
export { CODE_LISTS } from './codes.ts';
export { dataFiles, listDataFiles, writeData } from './integration.ts';
export { type DataFile } from './files/write.ts';
export { describeData } from './package/index.ts';
export { writeCompared } from './compare/files.ts';
export { recipes } from './recipes.ts';
export { pictureOf } from './pictures/told.ts';
export { yearFiles } from './year-files.ts';
