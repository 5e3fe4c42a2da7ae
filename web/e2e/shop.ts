import { readFileSync } from 'node:fs';

/** Somebody of the demo shop, with what they sign in with. */
export interface Person {
  name: string;
  login: string;
  role: string;
  password: string;
  pin: string;
}

interface DemoFile {
  store: number;
  staff: Person[];
}

export const SERVER = process.env.AISLE_URL ?? '';

const demo = JSON.parse(readFileSync(process.env.AISLE_DEMO_FILE ?? '', 'utf8')) as DemoFile;

export const STORE = demo.store;

/** The first of the demo shop's people with this role. */
export function person(role: string): Person {
  const found = demo.staff.find((one) => one.role === role);
  if (!found) throw new Error(`the demo shop has nobody who is ${role}`);
  return found;
}

/** The office's API with somebody's session, for what a test needs around the page that it tests. */
export class Office {
  readonly #cookies = new Map<string, string>();

  static async open(role = 'OWNER'): Promise<Office> {
    const office = new Office();
    const { login, password } = person(role);
    await office.call('GET', '/api/session').catch(() => {});
    await office.call('POST', '/api/session', { login, password });
    return office;
  }

  async call<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const text = await this.text(path, method, body);
    return (text === '' ? undefined : JSON.parse(text)) as Answer;
  }

  /** What a route answers, as it comes. */
  async text(path: string, method = 'GET', body?: unknown): Promise<string> {
    const token = this.#cookies.get('XSRF-TOKEN');
    const answer = await fetch(SERVER + path, {
      method,
      headers: {
        Cookie: Array.from(this.#cookies, ([name, value]) => `${name}=${value}`).join('; '),
        ...(token !== undefined && { 'X-XSRF-TOKEN': token }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = cookie.split(';', 1)[0]?.split(/=(.*)/s) ?? [];
      this.#cookies.set(name, value);
    }
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
    return text;
  }

  /** A new till of the store and its one-time code. */
  async newTill(name: string): Promise<{ id: number; code: string }> {
    const { id } = await this.call<{ id: number }>('POST', `/api/stores/${STORE}/tills`, { name });
    const { code } = await this.call<{ code: string }>('POST', `/api/stores/${STORE}/tills/${id}/code`);
    return { id, code };
  }
}

/** The API as a till calls it. */
export async function asTill<Answer>(key: string, path: string): Promise<Answer> {
  const answer = await fetch(SERVER + path, { headers: { Authorization: `Till ${key}` } });
  if (!answer.ok) throw new Error(`GET ${path} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as Answer;
}
