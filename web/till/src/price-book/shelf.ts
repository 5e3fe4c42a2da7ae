import type { TillDatabase } from '../journal/database';
import type { TillServer } from '../server/client';
import { Refused } from '../server/client';
import { inTurn } from '../server/in-turn';
import { type Changes, PriceBook } from './book';
import { RULES_FORM, type RulesJson } from './product';
import { Snapshot } from './snapshot';

/** Past this many changed products the till takes a new snapshot instead of carrying them along. */
const OVERLAY_MOST = 2000;

/** By then a new till has sold its first piece, or waits for somebody. */
const UNZIP_AFTER_MS = 10_000;

/** Bytes of a new snapshot that came, of how many. */
type Progress = (loaded: number, total: number) => void;

interface Kept {
  file: string;
  /** Version of the book with its overlay. */
  version: number;
  /** The form of the rules it was written in; missing where it was kept by a page that knew of one only. */
  form?: number;
  rules?: RulesJson;
}

/**
 * Keeps the price book on the till: the snapshot in the browser's private file system, the changed products in the
 * database. Whatever happens between the two, the fact `price-book` names a file that is whole. A snapshot lies gzipped
 * as it came at first, for a new till must not wait; then unzipped, for to unzip it takes a start longer than to read it.
 */
export class PriceBookShelf {
  readonly #database: TillDatabase;
  readonly #server: TillServer;
  #book: PriceBook | null = null;
  /** A page of an earlier form kept it: good to sell from, but what that form cannot say is not in it. */
  #older = false;
  #progress: Progress = () => {};
  #opened: Promise<PriceBook | null> | null = null;
  readonly #inTurn = inTurn(() => this.#bringUp());

  constructor(database: TillDatabase, server: TillServer) {
    this.#database = database;
    this.#server = server;
  }

  /** The book as it lay on the till at first, read once and without asking the server; null when none can be read. */
  open(): Promise<PriceBook | null> {
    this.#opened ??= this.#read();
    return this.#opened;
  }

  /** The next book is fetched whole, whatever lies here. */
  async forget(): Promise<void> {
    await this.#database.forget('price-book');
    this.#opened = null;
    this.#book = null;
  }

  async #read(): Promise<PriceBook | null> {
    const kept = await this.#database.fact<Kept>('price-book');
    if (!kept) return null;
    const snapshot = await readSnapshot(kept.file);
    if (!snapshot) return null;
    const rows = await this.#database.overlay.toArray();
    const products = rows.map((row) => row.product);
    this.#older = kept.form !== RULES_FORM;
    this.#book = new PriceBook(snapshot, products, kept.version, kept.rules ?? snapshot.rules);
    return this.#book;
  }

  /** Brings the book up to what the server has when this is called; one run at a time. */
  update(progress: Progress = () => {}): Promise<PriceBook> {
    this.#progress = progress;
    return this.#inTurn();
  }

  async #bringUp(): Promise<PriceBook> {
    const book = this.#book;
    if (book === null || this.#older) return this.#fetchSnapshot();
    try {
      return await this.#lay(book, await this.#server.priceBookChanges(book.version));
    } catch (problem) {
      if (problem instanceof Refused && problem.status === 410) return this.#fetchSnapshot();
      throw problem;
    }
  }

  async #lay(book: PriceBook, changes: Changes): Promise<PriceBook> {
    if (changes.version === book.version) return book;
    const next = book.with(changes);
    if (next.overlaid > OVERLAY_MOST) return this.#fetchSnapshot();
    const { overlay, facts } = this.#database;
    await this.#database.transaction('rw', overlay, facts, async () => {
      const kept = await this.#database.fact<Kept>('price-book');
      if (!kept) throw new Error('the price book was taken away while it was being changed');
      await overlay.bulkPut(changes.products.map((product) => ({ id: product.id, product })));
      await this.#database.keep('price-book', { ...kept, version: next.version, rules: next.rules });
    });
    this.#book = next;
    return next;
  }

  async #fetchSnapshot(): Promise<PriceBook> {
    const { bytes, version } = await this.#server.priceBook(this.#progress);
    const plain = await unzipped(bytes);
    const snapshot = Snapshot.open(plain);
    const name = `price-book-${version}-${Date.now()}`;
    const file = `${name}.gz`;
    await writeFile(file, bytes);
    const { overlay, facts } = this.#database;
    await this.#database.transaction('rw', overlay, facts, async () => {
      await overlay.clear();
      await this.#database.keep('price-book', { file, version: snapshot.version, form: RULES_FORM } satisfies Kept);
    });
    this.#older = false;
    await removeOthers(file);
    this.#book = new PriceBook(snapshot);
    setTimeout(() => this.#layUnzipped(file, `${name}.book`, plain).catch(reportError), UNZIP_AFTER_MS);
    return this.#book;
  }

  /** A file of its own, and the fact names it only when it is whole; a snapshot that came meanwhile clears it away. */
  async #layUnzipped(zipped: string, file: string, bytes: ArrayBuffer): Promise<void> {
    if ((await this.#database.fact<Kept>('price-book'))?.file !== zipped) return;
    await writeFile(file, bytes);
    const named = await this.#database.transaction('rw', this.#database.facts, async () => {
      const kept = await this.#database.fact<Kept>('price-book');
      if (kept?.file !== zipped) return false;
      await this.#database.keep('price-book', { ...kept, file });
      return true;
    });
    await removeOne(named ? zipped : file);
  }
}

/** Unzips what is zipped and leaves other bytes alone: a proxy may have unzipped them on the way. */
export async function unzipped(bytes: ArrayBuffer): Promise<ArrayBuffer> {
  const [first, second] = new Uint8Array(bytes, 0, Math.min(2, bytes.byteLength));
  if (first !== 0x1f || second !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}

async function readSnapshot(file: string): Promise<Snapshot | null> {
  const folder = await navigator.storage.getDirectory();
  let bytes: ArrayBuffer;
  try {
    const handle = await folder.getFileHandle(file);
    bytes = await (await handle.getFile()).arrayBuffer();
  } catch (problem) {
    if (problem instanceof DOMException && problem.name === 'NotFoundError') return null;
    throw problem;
  }
  return Snapshot.open(await unzipped(bytes));
}

async function writeFile(file: string, bytes: ArrayBuffer): Promise<void> {
  const folder = await navigator.storage.getDirectory();
  const handle = await folder.getFileHandle(file, { create: true });
  const writable = await handle.createWritable();
  await writable.write(bytes);
  await writable.close();
}

/** A newer snapshot may have cleared it away before. */
async function removeOne(file: string): Promise<void> {
  const folder = await navigator.storage.getDirectory();
  for await (const name of folder.keys()) {
    if (name === file) await folder.removeEntry(name);
  }
}

async function removeOthers(kept: string): Promise<void> {
  const folder = await navigator.storage.getDirectory();
  for await (const name of folder.keys()) {
    if (name.startsWith('price-book-') && name !== kept) await folder.removeEntry(name);
  }
}
