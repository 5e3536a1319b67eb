import type { APIRoute, GetStaticPaths } from 'astro';
import { projectList } from './_list.ts';
import { keyed } from '../_keyed.ts';

export const getStaticPaths = (async () => {
  const { files } = await projectList();
  return keyed([...files].map(([name, text]) => ({ params: { file: name.replace(/\.json$/u, '') }, props: { text } })));
}) satisfies GetStaticPaths;

/** The list of all projects for the browser: its head, and its rows in parts. */
export const GET: APIRoute = ({ props }) =>
  new Response(props['text'] as string, { headers: { 'content-type': 'application/json; charset=utf-8' } });
