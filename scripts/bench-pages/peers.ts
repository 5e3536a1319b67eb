import { spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What others do with the same data: Eleventy writes a page for each department-year, Pagefind indexes them with its defaults. */
const PACKAGES = { '@11ty/eleventy': '3.1.8', pagefind: '1.6.0' };

/** A page of all tables and the narrative of a department-year: what such a page holds at the least. */
const TEMPLATE = `
const escape = (text) => String(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const cell = (tag, text) => '<' + tag + '>' + escape(text) + '</' + tag + '>';
const table = ({ id, title, rows, headerRows }) =>
  '<section id="' + escape(id) + '"><h2>' + escape(title) + '</h2><table>' +
  rows.map((cells, at) => '<tr id="' + escape(id) + '-r' + at + '">' +
    cells.map((text) => cell(at < headerRows ? 'th' : 'td', text)).join('') + '</tr>').join('') + '</table></section>';
module.exports = class {
  data() {
    return { pagination: { data: 'years', size: 1, alias: 'year' }, permalink: ({ year }) => year.path + '/index.html' };
  }
  async render({ year }) {
    return '<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>' + escape(year.title) + '</title></head><body><main>' +
      '<h1>' + escape(year.title) + '</h1>' + await this.renderTemplate(year.narrative, 'md') + year.tables.map(table).join('') +
      '</main></body></html>';
  }
};
`;

/** What Eleventy reads, when it reads it: the files of the content. */
const DATA = `
const { globSync, readFileSync, existsSync } = require('node:fs');
module.exports = () => globSync(process.env.CONTENT + '/disclosures/*/*/*.json').sort().map((file) => {
  const { title, tables } = JSON.parse(readFileSync(file, 'utf8'));
  const narrative = file.replace('/disclosures/', '/narratives/').replace(/json$/, 'md');
  return {
    path: file.split('/').slice(-3).join('/').replace('.json', ''),
    title,
    narrative: existsSync(narrative) ? readFileSync(narrative, 'utf8') : '',
    tables: tables.map(({ id, title, headerRows, cells }) => ({ id, title, headerRows, rows: cells })),
  };
});
`;

const CONFIG = `
const { EleventyRenderPlugin } = require('@11ty/eleventy');
module.exports = (config) => { config.addPlugin(EleventyRenderPlugin); };
`;

/** Installs the peers into a folder and lays there what they build. Throws where they cannot be installed. */
export async function installPeers(folder: string): Promise<void> {
  await mkdir(join(folder, '_data'), { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: PACKAGES }));
  await writeFile(join(folder, 'year.11ty.js'), TEMPLATE);
  await writeFile(join(folder, '_data/years.js'), DATA);
  await writeFile(join(folder, 'eleventy.config.js'), CONFIG);
  const { status, stderr } = spawnSync('npm', ['install', '--no-audit', '--no-fund'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`npm install ended with ${status}: ${stderr.slice(-2000)}`);
}

/** The commands of the peers, to be run in the folder of `installPeers`. */
export function peerCommands(folder: string, site: string): Record<'eleventy' | 'pagefind', string[]> {
  return {
    eleventy: [process.execPath, join(folder, 'node_modules/@11ty/eleventy/cmd.cjs'), '--quiet', `--output=${site}`],
    pagefind: [process.execPath, join(folder, 'node_modules/pagefind/lib/runner/bin.cjs'), '--site', site],
  };
}
