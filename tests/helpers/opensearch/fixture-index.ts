import { bulkLines, indexDefinition } from '../../../src/search/records/index.ts';
import { FIXTURE_CONTENT } from '../../fixtures/site/read.ts';
import type { Index, Json } from './evaluate.ts';

/** Does something while the synthetic content is the content. */
export async function withFixture<Made>(make: () => Promise<Made>): Promise<Made> {
  const given = process.env['MINGZHANG_CONTENT'];
  process.env['MINGZHANG_CONTENT'] = FIXTURE_CONTENT;
  try {
    return await make();
  } finally {
    if (given === undefined) delete process.env['MINGZHANG_CONTENT'];
    else process.env['MINGZHANG_CONTENT'] = given;
  }
}

/** The index of the synthetic content, as a server holds it after its bulk files were loaded. */
export async function readIndex(): Promise<Index> {
  const { settings, mappings } = indexDefinition();
  const records: Json[] = [];
  const { lines } = await bulkLines('/', () => true);
  for await (const pair of lines) records.push(JSON.parse(pair.split('\n')[1] ?? '') as Json);
  return { analysis: settings.analysis, properties: mappings.properties as Index['properties'], records };
}
