import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative, sep } from 'node:path';

/** A source file by its path below `web/`, with what it imports. */
export interface Source {
  path: string;
  imports: string[];
}

const CODE = /\.(ts|tsx|css)$/;
const IMPORT = /(?:\bfrom\s*|\bimport\s*\(?\s*|@import\s+)(['"])([^'"]+)\1/g;

/** What a file's text imports, dynamic imports and style sheets included. */
export function importsOf(text: string): string[] {
  return [...text.matchAll(IMPORT)].map(([, , name]) => name ?? '');
}

/** Every source of the pages below `web`, but for what is built or fetched. */
export function sources(web: string, folder: string): Source[] {
  return readdirSync(join(web, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return ['node_modules', 'dist'].includes(entry.name) ? [] : sources(web, path);
    if (!CODE.test(entry.name)) return [];
    return [{ path: path.split(sep).join('/'), imports: importsOf(readFileSync(join(web, path), 'utf8')) }];
  });
}

/** The folders of an application in the order in which they may use each other: none may use one to its right. */
const UPWARDS = ['language', 'session', 'parts', 'goods', 'ROOM', 'app'];

/**
 * Imports that go where they may not: out of an application other than into `shared`, from `shared` into an application,
 * or, in the office, from one room into another or upwards. A room is whatever folder of `office/src` is none of
 * `language`, `session`, `parts`, `goods` and `app`: a new one is guarded the day it is made.
 */
export function trespasses(files: readonly Source[]): string[] {
  return files.flatMap(({ path, imports }) =>
    imports.flatMap((name) => {
      const target = targetOf(path, name);
      const reason = target === undefined ? undefined : trespass(path, target);
      return reason === undefined ? [] : [`${path} imports ${name}: ${reason}`];
    }),
  );
}

/** Where an import leads below `web/`; nothing for a library. */
function targetOf(path: string, name: string): string | undefined {
  const ours = /^@aisle\/(shared|till|office|e2e)(\/|$)/.exec(name);
  if (ours) return `${ours[1]}/${name.slice(ours[0].length)}`;
  if (!name.startsWith('.')) return undefined;
  return relative('.', normalize(join(dirname(path), name)))
    .split(sep)
    .join('/');
}

/** What the core keeps for both sides, the words and the look of a receipt; `shared` hands it on to the pages. */
const OF_THE_CORE = '../till-core/src/main/resources/';

function trespass(from: string, to: string): string | undefined {
  if (from.startsWith('shared/') && to.startsWith(OF_THE_CORE)) return undefined;
  const [app, , place] = from.split('/');
  const [otherApp, , otherPlace] = to.split('/');
  if (app !== otherApp) return otherApp === 'shared' ? undefined : 'an application uses only itself and shared';
  if (app !== 'office' || place === undefined || otherPlace === undefined || place === otherPlace) return undefined;
  const [level, otherLevel] = [levelOf(place), levelOf(otherPlace)];
  if (level === otherLevel) return 'a room uses no other room';
  return level < otherLevel ? `${place} stands below ${otherPlace}` : undefined;
}

function levelOf(place: string): number {
  const level = UPWARDS.indexOf(place);
  return level === -1 ? UPWARDS.indexOf('ROOM') : level;
}
