import type { Schemas } from '@aisle/shared/api';
import { type Currency, decimal, readMoney, type Unreadable } from '@aisle/shared/money';
import type { Chosen } from '../goods/ProductChoice';
import type { Product } from '../goods/products';
import { codeText } from '../parts/codes';

export type Unit = Product['unit'];
export type NewProduct = Schemas['ProductMasterNewProduct'];
export type ChangedProduct = Schemas['ProductMasterChangedProduct'];

export const UNITS: Unit[] = ['EACH', 'KG', 'LB'];

/** What is said of a product, as it was typed. */
export interface ProductForm {
  name: string;
  department: string | null;
  category: string | null;
  tax: string | null;
  unit: Unit;
  codes: string[];
  cost: string;
  /** The first price; left empty where there is none yet. */
  price: string;
  deposit: Chosen | null;
  /** In units, such as `0.005`. */
  tare: string;
  blocked: boolean;
}

/** A form of which nothing is said yet but a code, where one was scanned. */
export const emptyForm = (code: string | undefined): ProductForm => ({
  name: '',
  department: null,
  category: null,
  tax: null,
  unit: 'EACH',
  codes: code ? [code] : [],
  cost: '',
  price: '',
  deposit: null,
  tare: '',
  blocked: false,
});

/** A form that says what a product is now. */
export const formOf = (product: Product, { digits }: Currency): ProductForm => ({
  name: product.name,
  department: String(product.department),
  category: typeof product.category === 'number' ? String(product.category) : null,
  tax: String(product.tax),
  unit: product.unit,
  codes: product.codes.map(codeText),
  cost: decimal(product.cost, digits),
  price: '',
  deposit: product.deposit ? { id: product.deposit.id, name: product.deposit.name } : null,
  tare: typeof product.tare === 'number' ? String(product.tare / 1_000) : '',
  blocked: product.blocked,
});

/** Quantities are typed like an amount of a currency with three digits. */
const THOUSANDTHS = { currency: 'A quantity', digits: 3 };

/** What is wrong with a field before anybody is asked. */
export type Fault = Unreadable | 'nameless' | 'unchosen';

export type Faults = Partial<Record<keyof ProductForm, Fault>>;

/** What is still wrong once some fields have changed. */
export const without = (faults: Faults, changed: Partial<ProductForm>): Faults =>
  Object.fromEntries(Object.entries(faults).filter(([field]) => !Object.hasOwn(changed, field)));

/** What every product says, or what of it cannot be read. */
export type Read = { said: Omit<NewProduct, 'unit'> } | { faults: Faults };

/** Reads what was typed; a price and a tare may be left out. */
export function readForm(form: ProductForm, currency: Currency): Read {
  const faults: Faults = {};
  const amount = (field: 'cost' | 'price' | 'tare', may: 'be empty' | 'not be empty'): number | null => {
    const typed = form[field].trim();
    if (typed === '' && may === 'be empty') return null;
    const read = readMoney(typed, field === 'tare' ? THOUSANDTHS : currency);
    if ('minorUnits' in read) return read.minorUnits;
    faults[field] = read.problem;
    return null;
  };
  const name = form.name.trim();
  if (name === '') faults.name = 'nameless';
  if (form.department === null) faults.department = 'unchosen';
  if (form.tax === null) faults.tax = 'unchosen';
  const said = {
    name,
    department: Number(form.department),
    category: form.category === null ? null : Number(form.category),
    tax: Number(form.tax),
    codes: form.codes.map((code) => code.trim()),
    cost: amount('cost', 'not be empty'),
    price: amount('price', 'be empty'),
    deposit: form.unit === 'EACH' ? (form.deposit?.id ?? null) : null,
    tare: form.unit === 'EACH' ? null : amount('tare', 'be empty'),
  };
  return Object.keys(faults).length > 0 ? { faults } : { said };
}

/** Whether what was searched for is a code and not a name. */
export const isCode = (query: string): boolean => /^(PLU ?)?\d{4,14}$/.test(query.trim());
