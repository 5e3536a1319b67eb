import { ENCRYPTED_ONLY, FRAMED, FRAMED_HEADERS, SAVED, SITE_HEADERS, titled } from './headers.ts';
import { FILE_TYPES, TEXT_ENDINGS } from './types.ts';

/** Types of text that nginx knows by itself, beside those of `FILE_TYPES`. */
const KNOWN_TEXTS = [
  'text/plain',
  'text/css',
  'application/javascript',
  'text/javascript',
  'application/json',
  'application/xml',
  'text/xml',
  'image/svg+xml',
];

/** Endings whose type stands in nginx's own list, where naming them again is a warning. */
const NGINX_KNOWS = new Set(['atom', 'doc', 'docx', 'xls', 'xlsx']);

/** Where nginx stands: on a host with a certificate of its own, or in a container, behind something that has one. */
export type NginxPlace = 'host' | 'container';

const OPENING: Record<NginxPlace, string> = {
  host: `# nginx for the built site. Written from scripts/serving: change it there.
# Yours to set: server_name, the two certificate files, root, the location of mime.types. A portal built for a path
# (--base /budget/) stands in the folder of that name: --outDir /srv/mingzhang/dist/budget, error_page 404 /budget/404.html,
# include /srv/mingzhang/dist/budget/_redirects.con[f].

server {
    listen 80;
    listen [::]:80;
    server_name budget.example.org;
    return 301 https://$host$request_uri;
}

server {
    listen 443 ssl;
    listen [::]:443 ssl;
    server_name budget.example.org;
    ssl_certificate /etc/nginx/certificates/site.pem;
    ssl_certificate_key /etc/nginx/certificates/site.key;
`,
  container: `# nginx for the built site in a container, without rights of root. Written from scripts/serving: change it there.
# What stands before it speaks TLS, and sends Strict-Transport-Security.

server {
    listen 8080;
    server_name _;
    # Redirects (to the slash of a folder) name the path only: the port in here is not the one outside.
    absolute_redirect off;
`,
};

/** Old addresses, which a build with redirects lists in a file of the site; without one there are none. */
const MOVED = `
map $uri $moved {
    default "";
    include /srv/mingzhang/dist/_redirects.con[f];
}
`;

/** The recipe for nginx: `docs/nginx.conf` and `docs/publish/nginx-in-container.conf`. */
export function nginxConfiguration(place: NginxPlace): string {
  const sent = place === 'host' ? { ...SITE_HEADERS, ...ENCRYPTED_ONLY } : SITE_HEADERS;
  const headers = Object.entries(sent).map(
    ([name, value]) => `    add_header ${titled(name)} ${variableOf(name) ?? `"${value}"`} always;\n`,
  );
  const maps = Object.entries(FRAMED_HEADERS).map(
    ([name, value]) => `
map $uri ${variableOf(name)} {
    default "${SITE_HEADERS[name]}";
    "~${FRAMED.source.replaceAll('\\/', '/')}" "${value}";
}
`,
  );
  const types = Object.entries(FILE_TYPES)
    .filter(([ending]) => !NGINX_KNOWS.has(ending))
    .map(([ending, type]) => `        ${type} ${ending};\n`);
  const own = TEXT_ENDINGS.flatMap((ending) => FILE_TYPES[ending] ?? []);
  // Pages have theirs by default: naming text/html twice is a warning.
  const texts = [...KNOWN_TEXTS, ...own].join(' ');
  return `${OPENING[place].replace('\nserver {', `${MOVED}\nserver {`)}
    root /srv/mingzhang/dist;
    index index.html;
    error_page 404 /404.html;
    server_tokens off;

    include /etc/nginx/mime.types;
    types {
${types.join('')}    }
    charset utf-8;
    charset_types ${texts};

    # What "npm run build -- --precompress" has compressed is sent as it is; the rest on the way.
    gzip_static on;
    gzip on;
    gzip_vary on;
    gzip_types ${texts};

    # A location with an add_header of its own would lose all of these.
${headers.join('')}    add_header Content-Disposition $disposition always;

    if ($moved) {
        return 301 $moved;
    }

    location / {
        # A page may be built anew at any time: nothing is kept without asking again.
        expires -1;
        try_files $uri $uri/ =404;
    }

    # The name of a style or script is made from its contents.
    location ~ /_astro/ {
        expires 1y;
    }

    # What other hosts read.
    location ~ /_(?:headers|redirects|redirects\\.conf)$ {
        return 404;
    }
}

# Originals come from strangers and are no pages of the site: all but PDF are saved.
map $uri $disposition {
    default "";
    "~${SAVED.source.replaceAll('\\/', '/')}" attachment;
}

# Pages made for frames of other sites. A header without a value is not sent.${maps.join('')}`;
}

/** The variable that holds a header which pages in frames have otherwise. */
function variableOf(name: string): string | null {
  return name in FRAMED_HEADERS ? `$${name.replaceAll('-', '_')}` : null;
}
