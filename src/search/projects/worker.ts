import { strings } from '../../i18n/strings.ts';
import { answerCalls } from '../thread.ts';
import { ProjectDesk, type ProjectCalls, type ProjectDeskSettings } from './desk.ts';

/** Browser: the list of all projects in a thread of its own, so that the page answers while it is read, filtered and put in order. */

answerCalls<ProjectDeskSettings, keyof ProjectCalls>(({ folder, base, locale }) => {
  const read = async (name: string, fresh: boolean): Promise<unknown> => {
    const response = await fetch(folder + name, { cache: fresh ? 'no-cache' : 'default' });
    if (!response.ok) throw new Error(`${response.status} for ${folder}${name}`);
    return response.json();
  };
  return new ProjectDesk(read, base, strings(locale), async () =>
    locale.startsWith('en') ? import('../../views/account-name.ts') : null,
  );
});
