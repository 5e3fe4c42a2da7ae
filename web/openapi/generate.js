/**
 * Writes `web/shared/src/api/schema.d.ts` from the description that a running server gives of itself
 * (`AISLE_URL`, http://localhost:8080 by default). With `--check` it writes nothing and fails when the file is stale.
 */
import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

const FILE = new URL('../shared/src/api/schema.d.ts', import.meta.url);
const HEADER = '// Made from the server’s /openapi.json by `npm run api`. Do not change it by hand.\n\n';

const server = process.env.AISLE_URL ?? 'http://localhost:8080';
const description = await fetch(new URL('/openapi.json', server)).then(
  (answer) => (answer.ok ? answer.json() : Promise.reject(new Error(`${server} answered ${answer.status}`))),
  (silence) => Promise.reject(new Error(`${server} does not answer: start it, or name another in AISLE_URL`, silence)),
);
// Where it was asked is no part of the API.
delete description.servers;
delete description.paths['/error'];
const made = HEADER + astToString(await openapiTS(description, { alphabetize: true, emptyObjectsUnknown: true }));

if (process.argv.includes('--check')) {
  const kept = await readFile(FILE, 'utf8').catch(() => '');
  if (kept !== made) {
    process.stderr.write('web/shared/src/api/schema.d.ts is not what the server says: run `npm run api` in web/\n');
    process.exitCode = 1;
  }
} else {
  await writeFile(FILE, made);
}
