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

/** A running server and the people of the demo shop in it. */
export class Shop {
  readonly address: string;
  readonly store: number;
  readonly #staff: Person[];

  /** @param demoFile where the server has written who works in its demo shop */
  constructor(address: string, demoFile: string) {
    const demo = JSON.parse(readFileSync(demoFile, 'utf8')) as DemoFile;
    this.address = address;
    this.store = demo.store;
    this.#staff = demo.staff;
  }

  /** The first of its people with this role. */
  person(role: string): Person {
    const found = this.#staff.find((one) => one.role === role);
    if (!found) throw new Error(`the demo shop has nobody who is ${role}`);
    return found;
  }

  /** The API as a till calls it. */
  async asTill<Answer>(key: string, path: string): Promise<Answer> {
    const answer = await fetch(this.address + path, { headers: { Authorization: `Till ${key}` } });
    if (!answer.ok) throw new Error(`GET ${path} answered ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as Answer;
  }
}

/** The shop that all tests share; a test that kills its server has one of its own. */
export const SHOP = new Shop(process.env.AISLE_URL ?? '', process.env.AISLE_DEMO_FILE ?? '');
export const SERVER = SHOP.address;
export const STORE = SHOP.store;

export const person = (role: string): Person => SHOP.person(role);

export function asTill<Answer>(key: string, path: string): Promise<Answer> {
  return SHOP.asTill(key, path);
}

/** The office's API with somebody's session, for what a test needs around the page that it tests. */
export class Office {
  /** Sessions begun by the tests before, by who has them: to begin one is made slow, by intention. */
  static readonly #begun = new Map<string, Map<string, string>>();
  readonly #cookies: Map<string, string>;
  readonly #shop: Shop;

  private constructor(shop: Shop, cookies = new Map<string, string>()) {
    this.#shop = shop;
    this.#cookies = new Map(cookies);
  }

  /** In the session that this person has, if a test before began one and none ended it. */
  static async open(role = 'OWNER', shop = SHOP): Promise<Office> {
    const { login, password } = shop.person(role);
    const who = `${login} of ${shop.address}`;
    const office = new Office(shop, Office.#begun.get(who));
    const signedIn = await office.call('GET', '/api/session').then(
      () => true,
      () => false,
    );
    if (!signedIn) await office.call('POST', '/api/session', { login, password });
    Office.#begun.set(who, office.#cookies);
    return office;
  }

  /** Its session, as a browser keeps it. */
  cookies(): { name: string; value: string; url: string }[] {
    return Array.from(this.#cookies, ([name, value]) => ({ name, value, url: this.#shop.address }));
  }

  async call<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const text = await this.text(path, method, body);
    return (text === '' ? undefined : JSON.parse(text)) as Answer;
  }

  /** What a route answers, as it comes. */
  async text(path: string, method = 'GET', body?: unknown): Promise<string> {
    return this.#send(path, method, body === undefined ? undefined : ['application/json', JSON.stringify(body)]);
  }

  /** Takes a product file in: CSV whose headings say what the columns are. */
  async takeProducts(csv: string): Promise<void> {
    const files = `/api/stores/${this.#shop.store}/product-files`;
    const read = await this.#send(`${files}?name=products-${Date.now()}.csv`, 'POST', [
      'application/octet-stream',
      csv,
    ]);
    const { file } = JSON.parse(read) as { file: { id: number } };
    for (const [act, body] of [
      ['check', {}],
      ['take', { doubtsMeant: true }],
    ] as const) {
      await this.call('POST', `${files}/${file.id}/${act}`, body);
      for (let work: unknown = true; work; ) {
        await new Promise((waited) => setTimeout(waited, 50));
        ({ work } = await this.call<{ work: unknown }>('GET', `${files}/${file.id}`));
      }
    }
  }

  async #send(path: string, method: string, body: readonly [type: string, text: string] | undefined): Promise<string> {
    const token = this.#cookies.get('XSRF-TOKEN');
    const answer = await fetch(this.#shop.address + path, {
      method,
      headers: {
        Cookie: Array.from(this.#cookies, ([name, value]) => `${name}=${value}`).join('; '),
        ...(token !== undefined && { 'X-XSRF-TOKEN': token }),
        ...(body && { 'Content-Type': body[0] }),
      },
      ...(body && { body: body[1] }),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = cookie.split(';', 1)[0]?.split(/=(.*)/s) ?? [];
      this.#cookies.set(name, value);
    }
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
    return text;
  }

  /** A new till of a store, the demo shop's unless said, and its one-time code. */
  async newTill(name: string, store = this.#shop.store): Promise<{ id: number; code: string }> {
    const tills = `/api/stores/${store}/tills`;
    const { id } = await this.call<{ id: number }>('POST', tills, { name });
    const { code } = await this.call<{ code: string }>('POST', `${tills}/${id}/code`);
    return { id, code };
  }
}
