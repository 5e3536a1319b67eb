import { AsyncLocalStorage } from 'node:async_hooks';
import { defineMiddleware } from 'astro:middleware';
import { markChinese } from './languages/index.ts';
import { setLanguagePart } from './links.ts';

/** The part of addresses that the page has which is being made: several may be made at a time. */
const part = new AsyncLocalStorage<string>();
setLanguagePart(() => part.getStore() ?? '');

/** A page is made in its language: its links lead to pages of the same, and what it holds in another says so. */
export const onRequest = defineMiddleware((context, next) => {
  if (context.currentLocale !== 'en') return next();
  return part.run('en/', async () => {
    const response = await next();
    if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
    return new Response(await markChinese(await response.text()), response);
  });
});
