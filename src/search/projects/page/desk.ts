import { openThread } from '../../thread.ts';
import type { ProjectCalls, ProjectDeskSettings } from '../desk.ts';
import address from '../worker.ts?worker&url';

/** The desk of the list: in a worker, or in this thread where a browser or a host lets none start. Rejects where neither can be loaded. */
export async function openDesk(settings: ProjectDeskSettings): Promise<ProjectCalls> {
  const call = await openThread<keyof ProjectCalls>(address, settings);
  return { open: call('open'), find: call('find'), more: call('more'), csv: call('csv') };
}
