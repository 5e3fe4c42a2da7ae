import type { LimitedKind, Unit } from '../journal/entry';
import type { Price, Product, RulesJson } from './product';

const MAGIC = 'AISLEPB1';
const NO_END = 2147483647;
const UNITS: Unit[] = ['EACH', 'KG', 'LB'];
/** Their bits follow that of `blocked`. */
const LIMITED: LimitedKind[] = ['SNAP', 'WIC'];

const COLUMN_TYPES = {
  productId: 'u32',
  department: 'u16',
  tax: 'u16',
  unit: 'u8',
  flags: 'u8',
  deposit: 'u32',
  tare: 'u32',
  nameStart: 'u32',
  names: 'u8',
  priceStart: 'u32',
  priceAmount: 'i32',
  priceFrom: 'i32',
  priceMinute: 'u16',
  priceTo: 'i32',
  priceMember: 'u8',
  code: 'f64',
  codeProduct: 'u32',
} as const;

/** Columns that a book lacks which was kept by a page that did not know them: they are empty. */
const LATER: ReadonlySet<ColumnName> = new Set(['priceMinute'] as const);

type ColumnName = keyof typeof COLUMN_TYPES;
type TypedColumn = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

interface Header {
  version: number;
  store: number;
  rules: RulesJson;
  products: number;
  codes: number;
  prices: number;
  columns: { name: string; type: string; offset: number; length: number }[];
}

const VIEWS = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, i32: Int32Array, f64: Float64Array } as const;

/** The bytes are not a price book's snapshot, or not one this till can read; the message names what is wrong. */
export class UnreadableSnapshot extends Error {}

/**
 * A price book's snapshot, read as typed arrays over the file's own bytes (`docs/price-book.md`). Nothing is copied or
 * unpacked when it is opened, so a cold start with 300,000 products costs what reading the file costs.
 */
export class Snapshot {
  readonly version: number;
  readonly rules: RulesJson;
  readonly size: number;
  readonly #columns: Record<ColumnName, TypedColumn>;
  /** Products that were asked for, by row: a basket asks for the same ones with every change. */
  readonly #met = new Map<number, Product>();
  #lowerNames: string[] | null = null;

  private constructor(header: Header, columns: Record<ColumnName, TypedColumn>) {
    this.version = header.version;
    this.rules = header.rules;
    this.size = header.products;
    this.#columns = columns;
  }

  /** Opens the unzipped bytes; throws {@link UnreadableSnapshot} naming the member that is wrong. */
  static open(bytes: ArrayBuffer): Snapshot {
    if (bytes.byteLength < 12 || ascii(bytes, 0, 8) !== MAGIC) {
      throw new UnreadableSnapshot(`does not begin with ${MAGIC}`);
    }
    const headerLength = new DataView(bytes).getUint32(8, true);
    const body = 12 + headerLength;
    if (body > bytes.byteLength || body % 8 !== 0) {
      throw new UnreadableSnapshot(`header of ${headerLength} bytes does not end at a multiple of 8 inside the file`);
    }
    const header = JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, 12, headerLength))) as Header;
    const columns = {} as Record<ColumnName, TypedColumn>;
    for (const name of Object.keys(COLUMN_TYPES) as ColumnName[]) {
      columns[name] = column(bytes, body, header, name);
    }
    return new Snapshot(header, columns);
  }

  /** The product whose code this is: a GTIN as its number, a PLU as minus its number; undefined when none has it. */
  byCode(code: number): Product | undefined {
    const at = indexOf(this.#columns.code, code);
    return at < 0 ? undefined : this.#product(this.#columns.codeProduct[at] as number);
  }

  byId(id: number): Product | undefined {
    const row = indexOf(this.#columns.productId, id);
    return row < 0 ? undefined : this.#product(row);
  }

  /** The products with a number of their own (a PLU): their codes are negative, so they lead the column. */
  numbered(): Product[] {
    const first = this.#columns.code.findIndex((code) => code >= 0);
    const rows = this.#columns.codeProduct.subarray(0, first < 0 ? this.#columns.code.length : first);
    return Array.from(new Set(rows), (row) => this.#product(row));
  }

  /** Products whose name contains every word, those beginning with the first word before others. */
  named(words: string[], most: number): Product[] {
    const names = this.#lowered();
    const first: number[] = [];
    const others: number[] = [];
    for (let row = 0; row < names.length && first.length < most; row++) {
      const name = names[row] as string;
      if (!words.every((word) => name.includes(word))) continue;
      (name.startsWith(words[0] ?? '') ? first : others).push(row);
    }
    return [...first, ...others].slice(0, most).map((row) => this.#product(row));
  }

  /** Lower-cased names are made when somebody first searches: a till that only scans never pays for them. */
  #lowered(): string[] {
    if (this.#lowerNames === null) {
      this.#lowerNames = Array.from({ length: this.size }, (_, row) => folded(this.#name(row)));
    }
    return this.#lowerNames;
  }

  #name(row: number): string {
    const start = this.#columns.nameStart[row] as number;
    const end = this.#columns.nameStart[row + 1] as number;
    return utf8.decode((this.#columns.names as Uint8Array).subarray(start, end));
  }

  #product(row: number): Product {
    const met = this.#met.get(row) ?? this.#read(row);
    this.#met.set(row, met);
    return met;
  }

  #read(row: number): Product {
    const columns = this.#columns;
    const unit = UNITS[columns.unit[row] as number];
    if (unit === undefined) throw new UnreadableSnapshot(`unit of row ${row} is ${columns.unit[row]}`);
    const deposit = columns.deposit[row] as number;
    const tare = columns.tare[row] as number;
    const flags = columns.flags[row] as number;
    const blocked = (flags & 1) === 1;
    const eligible = LIMITED.filter((_, at) => (flags & (2 << at)) !== 0);
    return {
      id: columns.productId[row] as number,
      name: this.#name(row),
      department: columns.department[row] as number,
      tax: columns.tax[row] as number,
      unit,
      codes: this.#codes(row),
      prices: this.#prices(row),
      ...(deposit > 0 && { deposit }),
      ...(tare > 0 && { tare }),
      ...(blocked && { blocked: true as const }),
      ...(eligible.length > 0 && { eligible }),
    };
  }

  #prices(row: number): Price[] {
    const columns = this.#columns;
    const prices: Price[] = [];
    const end = columns.priceStart[row + 1] as number;
    for (let at = columns.priceStart[row] as number; at < end; at++) {
      const minute = columns.priceMinute[at] ?? 0;
      const to = columns.priceTo[at] as number;
      prices.push({
        from: columns.priceFrom[at] as number,
        ...(minute > 0 && { minute }),
        ...(to !== NO_END && { to }),
        amount: columns.priceAmount[at] as number,
        ...(columns.priceMember[at] === 1 && { member: true as const }),
      });
    }
    return prices;
  }

  /** One pass over the column: a third of a millisecond with 300,000 codes, and nothing to build when the till opens. */
  #codes(row: number): string[] {
    const codes: string[] = [];
    const rows = this.#columns.codeProduct;
    for (let at = rows.indexOf(row); at >= 0; at = rows.indexOf(row, at + 1)) {
      codes.push(codeText(this.#columns.code[at] as number));
    }
    return codes;
  }
}

/** A code as the snapshot's number, from `04006381333931` or `PLU4011`; NaN for anything else. */
export function codeNumber(code: string): number {
  if (/^PLU\d{1,7}$/.test(code)) return -Number(code.slice(3));
  return /^\d{14}$/.test(code) ? Number(code) : Number.NaN;
}

/** The reverse of {@link codeNumber}. */
export function codeText(code: number): string {
  return code < 0 ? `PLU${-code}` : String(code).padStart(14, '0');
}

/** A name as it is compared when searching: lower case, without accents. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

const utf8 = new TextDecoder();

function ascii(bytes: ArrayBuffer, from: number, length: number): string {
  return String.fromCharCode(...new Uint8Array(bytes, from, length));
}

function column(bytes: ArrayBuffer, body: number, header: Header, name: ColumnName): TypedColumn {
  const found = header.columns.find((candidate) => candidate.name === name);
  if (!found && LATER.has(name)) return new Uint8Array();
  if (!found) throw new UnreadableSnapshot(`has no column ${name}`);
  const type = COLUMN_TYPES[name];
  if (found.type !== type) throw new UnreadableSnapshot(`column ${name} is ${found.type}, not ${type}`);
  const View = VIEWS[type];
  const start = body + found.offset;
  if (found.offset % 8 !== 0 || start + found.length * View.BYTES_PER_ELEMENT > bytes.byteLength) {
    throw new UnreadableSnapshot(`column ${name} at ${found.offset} does not lie in the file`);
  }
  return new View(bytes, start, found.length);
}

/** Binary search in an ascending column; -1 when the value is not there. */
function indexOf(ascending: TypedColumn, value: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = ascending[middle] as number;
    if (found === value) return middle;
    if (found < value) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
