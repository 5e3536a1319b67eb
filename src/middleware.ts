import { AsyncLocalStorage } from 'node:async_hooks';
import { defineMiddleware } from 'astro:middleware';
import { markChinese } from './languages/index.ts';
import { setEnglish } from './links.ts';

/** Whether the page that is being made is in English: several may be made at a time. */
const english = new AsyncLocalStorage<true>();
setEnglish(() => english.getStore() ?? false);

/** A page is made in its language: its links lead to pages of the same, and what it holds in another says so. */
export const onRequest = defineMiddleware((context, next) => {
  if (context.currentLocale !== 'en') return next();
  return english.run(true, async () => {
    const response = await next();
    if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
    return new Response(markChinese(await response.text()), response);
  });
});
