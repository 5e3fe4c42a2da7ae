// Runs the protocol's conformance suite, the authorization server's side and the resource's; what does not apply to Aisle
// is named, with why, in expected-failures.yml:
//   AISLE_URL=http://127.0.0.1:8080 AISLE_DEMO_FILE=demo.json npm run conformance
// Exit 1 when anything else fails. The demo file is what the server writes with --aisle.demo.file.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { fileURLToPath } from 'node:url';

const SERVER = new URL(process.env.AISLE_URL ?? 'http://127.0.0.1:8080');
const DEMO = JSON.parse(readFileSync(process.env.AISLE_DEMO_FILE ?? 'demo.json', 'utf8'));
const CALLBACK_PORT = 43_117;
/** How often the answer is called back: for ten seconds. */
const TRIES = 100;
const BETWEEN_TRIES_MS = 100;

const NODE = fileURLToPath(new URL('node_modules/.bin/node', import.meta.url));
const EXPECTED = fileURLToPath(new URL('expected-failures.yml', import.meta.url));
const SUITE = fileURLToPath(new URL('node_modules/@modelcontextprotocol/conformance/dist/index.js', import.meta.url));

/** Runs the suite; `hear` gets all it has said so far. Answers whether it passed, and shows its summary, or all it said. */
function suite(words, hear = () => {}) {
  return new Promise((end) => {
    const run = spawn(NODE, [SUITE, ...words]);
    let said = '';
    const listen = (part) => {
      said += part;
      hear(said);
    };
    run.stdout.on('data', listen);
    run.stderr.on('data', listen);
    run.on('close', (code) => {
      process.stdout.write(code === 0 ? said.slice(said.indexOf('=== SUMMARY ===')) : said);
      end(code === 0);
    });
  });
}

/** The office as the owner's browser calls it. */
async function signIn() {
  const cookies = new Map();
  const call = async (method, path, body) => {
    const answer = await fetch(new URL(path, SERVER), {
      method,
      headers: {
        Cookie: Array.from(cookies, ([name, value]) => `${name}=${value}`).join('; '),
        'X-XSRF-TOKEN': cookies.get('XSRF-TOKEN') ?? '',
        'Content-Type': 'application/json',
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name, value] = cookie.match(/^([^=]+)=([^;]*)/) ?? [];
      cookies.set(name, value);
    }
    return answer.json();
  };
  const { login, password } = DEMO.staff.find(({ role }) => role === 'OWNER');
  await call('GET', '/api/session');
  await call('POST', '/api/session', { login, password });
  return call;
}

/** Calls back; the suite says where to ask before it listens for the answer, and may take a moment to. */
async function called(to) {
  for (let tries = 1; ; tries++) {
    try {
      return await fetch(to);
    } catch (refused) {
      if (refused.cause?.code !== 'ECONNREFUSED' || tries === TRIES) throw refused;
      await new Promise((on) => setTimeout(on, BETWEEN_TRIES_MS));
    }
  }
}

/** The authorization server: its metadata, and a code that the owner allows as soon as the suite says where to ask. */
async function authorization(office) {
  const introduced = await fetch(new URL('/oauth/register', SERVER), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      client_name: 'Conformance',
      redirect_uris: [`http://127.0.0.1:${CALLBACK_PORT}/callback`, `http://localhost:${CALLBACK_PORT}/callback`],
    }),
  });
  const { client_id: program } = await introduced.json();
  let answered = false;
  const allow = async (said) => {
    const [, asked] = said.match(/\/oauth\/authorize\?(\S+)\s/) ?? [];
    if (answered || !asked) return;
    answered = true;
    const allowed = { request: asked, scopes: ['STOCK_VIEW'] };
    const { to } = await office('POST', `/api/stores/${DEMO.store}/consent`, allowed);
    await called(to);
  };
  const at = ['--url', SERVER.origin, '--resource', `${SERVER.origin}/mcp`, '--port', String(CALLBACK_PORT)];
  return suite(['authorization', '--client-id', program, ...at], allow);
}

/** The resource: the suite can bring no token, so a door of our own puts one in and changes nothing else. */
async function resource(office) {
  const wanted = { name: 'Conformance', scopes: ['STOCK_VIEW', 'PRODUCT_VIEW'], days: 1 };
  const { secret, token } = await office('POST', `/api/stores/${DEMO.store}/tokens`, wanted);
  const door = createServer((asked, answer) => {
    const host = asked.headers.host === `127.0.0.1:${door.address().port}` ? SERVER.host : asked.headers.host;
    const headers = { ...asked.headers, host, authorization: `Bearer ${secret}` };
    const { hostname, port } = SERVER;
    const on = request({ hostname, port, path: asked.url, method: asked.method, headers }, (served) => {
      answer.writeHead(served.statusCode ?? 502, served.headers);
      served.pipe(answer);
    });
    asked.pipe(on);
  });
  await new Promise((ready) => door.listen(0, '127.0.0.1', ready));
  const url = `http://127.0.0.1:${door.address().port}/mcp`;
  const passed = await suite(['server', '--url', url, '--requirements', '2025-11-25', '--expected-failures', EXPECTED]);
  door.close();
  door.closeAllConnections();
  await office('DELETE', `/api/stores/${DEMO.store}/tokens/${token.id}`).catch(() => {});
  return passed;
}

const office = await signIn();
const passed = [await authorization(office), await resource(office)];
process.exit(passed.every(Boolean) ? 0 : 1);
