import { timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { Problem } from '../../src/problem.ts';

/** Who may ask: whoever bears the token, at the address where the desk listens. */
export interface Doorkeeper {
  token: string;
  /** Where it listens, once it does. */
  port: () => number;
}

/** Names of this machine under which a browser may ask for the desk. */
const HOSTS = ['127.0.0.1', 'localhost'];
/** Requests that change nothing. */
const READING = new Set(['GET', 'HEAD']);
/** A program that is no browser bears the token in this header. */
export const TOKEN_HEADER = 'x-desk-token';

/** So long the browser may come back without the token; a week is longer than any desk stays open. */
const DAYS_KEPT = 7;

/** Cookies know no ports: two desks of one machine must not take each other's. */
export function cookieName(port: number): string {
  return `desk-${port}`;
}

/**
 * Lets through what the desk's own page asks for. A name that leads to this machine from elsewhere (DNS rebinding) has another Host,
 * a page of another site another Origin, and neither knows the token. The token comes once in the address, is kept as a cookie that no
 * script reads and no other site sends, and leaves the address. Throws a Problem for everything else.
 */
export function guard(keeper: Doorkeeper): MiddlewareHandler {
  return async (context, next) => {
    const { req } = context;
    requireHost(req.header('host'), keeper.port());
    const given = new URL(req.url).searchParams.get('token');
    const isRead = READING.has(req.method);
    if (given !== null && isRead && same(given, keeper.token)) return enter(context, keeper);
    if (!bearsToken(context, keeper)) throw refusal('token');
    requireOwnPage(context, keeper.port(), isRead);
    return next();
  };
}

/** Throws a Problem where a request names another host than this machine at this port. */
export function requireHost(host: string | undefined, port: number): void {
  if (!HOSTS.some((name) => host === `${name}:${port}`)) throw refusal('host');
}

/** Does a request bear the token, in a cookie or in the header? */
export function bearsToken(context: Context, { token, port }: Doorkeeper): boolean {
  return [context.req.header(TOKEN_HEADER), getCookie(context, cookieName(port()))].some(
    (given) => given !== undefined && same(given, token),
  );
}

function requireOwnPage(context: Context, port: number, isRead: boolean): void {
  const { req } = context;
  const site = req.header('sec-fetch-site');
  // An address that a person opens comes from nowhere.
  if (site !== undefined && site !== 'same-origin' && !(isRead && site === 'none')) throw refusal('origin');
  const origin = req.header('origin');
  if (origin !== undefined && !HOSTS.some((name) => origin === `http://${name}:${port}`)) throw refusal('origin');
  // A browser says where a request that changes something comes from; another program bears the header.
  if (!isRead && origin === undefined && req.header(TOKEN_HEADER) === undefined) throw refusal('origin');
}

function enter(context: Context, { token, port }: Doorkeeper): Response {
  // Whoever closes the browser comes back by its history; the token itself ends with the desk.
  const maxAge = DAYS_KEPT * 24 * 60 * 60;
  setCookie(context, cookieName(port()), token, { httpOnly: true, sameSite: 'Strict', path: '/', maxAge });
  const url = new URL(context.req.url);
  url.searchParams.delete('token');
  return context.redirect(`${url.pathname}${url.search}`, 303);
}

function same(given: string, wanted: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(wanted)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function refusal(why: 'token' | 'host' | 'origin'): Problem<'desk-not-allowed'> {
  return new Problem('desk-not-allowed', { why });
}
