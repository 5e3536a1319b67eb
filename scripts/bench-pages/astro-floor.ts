import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');

const PAGE = `---
export const getStaticPaths = () =>
  Array.from({ length: Number(process.env.PAGES) }, (_, index) => ({ params: { page: String(index + 1) } }));
const { page } = Astro.params;
---
<h1>{page}</h1>
`;

/** Lays a site of nothing but headings into a folder, to be built by the Astro that is installed here: what a page costs at the least. Out: the command that builds it, of as many pages as `PAGES` says. */
export async function layEmptySite(folder: string): Promise<string[]> {
  await mkdir(join(folder, 'src/pages'), { recursive: true });
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  await writeFile(join(folder, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  await writeFile(
    join(folder, 'astro.config.mjs'),
    // What Astro and Vite keep beside the site stays in the folder.
    "export default { devToolbar: { enabled: false }, cacheDir: './cache', vite: { cacheDir: './cache/vite' } };\n",
  );
  await writeFile(join(folder, 'src/pages/[page].astro'), PAGE);
  return [process.execPath, join(ROOT, 'scripts/astro.mjs'), 'build', '--root', folder];
}
