import { type Currency, decimal, readMoney } from '@aisle/shared/money';
import { only } from '@aisle/shared/only';
import { PERCENT } from '../goods/percent';
import { type Kind, kindOf, type Terms } from '../goods/promotions';
import { placed, type Where, whereOf } from '../goods/StoresChoice';

/** A product as the form holds it. */
export interface Named {
  id: number;
  name: string;
}

/** From a count of pieces, or a sum spent, on: what is given, as typed. */
export interface StepText {
  from: string;
  give: string;
  /** Whether `give` is an amount or a share; only a sum spent has the choice. */
  as: 'money' | 'percent';
}

/** A promotion as it is typed. Amounts, counts and shares are texts until they are read. */
export interface Form {
  name: string;
  kind: Kind;
  from: string;
  to: string;
  where: Where;
  members: boolean;
  everything: boolean;
  products: Named[];
  departments: number[];
  exceptProducts: Named[];
  exceptDepartments: number[];
  priority: number;
  stacks: boolean;
  most: string;
  coupon: string;
  couponMost: string;
  percent: string;
  money: string;
  count: string;
  buy: string;
  get: string;
  reward: Named[];
  rewardDepartments: number[];
  /** What else the reward says that this page does not show: kept as it was. */
  rewardMore: NonNullable<Terms['reward']>;
  steps: StepText[];
  expected: string;
}

/** What each kind asks for, beside its goods. */
export const ASKS = {
  PERCENT: ['percent'],
  AMOUNT: ['money'],
  FIXED_PRICE: ['money'],
  CHEAPEST_FREE: ['count'],
  N_FOR: ['count', 'money'],
  MIX: ['count', 'money'],
  BUY_X_GET_Y: ['buy', 'get', 'percent'],
  OTHER_ITEM: ['buy', 'get', 'percent', 'reward'],
  QUANTITY_PRICE: ['steps'],
  TIERS: ['steps'],
  THRESHOLD: ['steps'],
} as const satisfies Record<Kind, readonly (keyof Form)[]>;

export const asks = (kind: Kind, what: keyof Form): boolean => (ASKS[kind] as readonly (keyof Form)[]).includes(what);

/** The kinds of which each unit saves by itself: these can come on top of others. */
export const STACKING: readonly Kind[] = ['PERCENT', 'AMOUNT', 'FIXED_PRICE'];

/** What the server calls the amount of each kind. */
export const moneyField = (kind: Kind): 'amount' | 'price' => (kind === 'AMOUNT' ? 'amount' : 'price');

const EMPTY_STEP: StepText = { from: '', give: '', as: 'money' };

/** A form in which nothing is said yet. */
export function emptyForm(store: number, today: string): Form {
  return {
    name: '',
    kind: 'CHEAPEST_FREE',
    from: today,
    to: '',
    where: whereOf({ stores: [store] }),
    members: false,
    everything: false,
    products: [],
    departments: [],
    exceptProducts: [],
    exceptDepartments: [],
    priority: 0,
    stacks: false,
    most: '',
    coupon: '',
    couponMost: '',
    percent: '',
    money: '',
    count: '3',
    buy: '1',
    get: '1',
    reward: [],
    rewardDepartments: [],
    rewardMore: {},
    steps: [EMPTY_STEP],
    expected: '',
  };
}

/** A form that says what terms say. Products without a known name are called by their number. */
export function formOf(
  terms: Terms,
  expected: number | null | undefined,
  names: readonly Named[],
  currency: Currency,
): Form {
  const called = new Map(names.map((each) => [each.id, each.name]));
  const named = (ids: readonly number[] | null | undefined): Named[] =>
    (ids ?? []).map((id) => ({ id, name: called.get(id) ?? `#${id}` }));
  const money = (minorUnits: number | null | undefined) =>
    typeof minorUnits === 'number' ? decimal(minorUnits, currency.digits) : '';
  const share = (ppm: number | null | undefined) => (typeof ppm === 'number' ? shareText(ppm) : '');
  const whole = (value: number | null | undefined, otherwise = '') =>
    typeof value === 'number' ? String(value) : otherwise;
  const kind = kindOf(terms);
  const { products: rewarded, departments: rewardDepartments, ...rewardMore } = terms.reward ?? {};
  return {
    name: terms.name ?? '',
    kind,
    from: terms.from ?? '',
    to: terms.to ?? '',
    where: whereOf(terms),
    members: terms.members ?? false,
    everything: terms.everything ?? false,
    products: named(terms.products),
    departments: terms.departments ?? [],
    exceptProducts: named(terms.exceptProducts),
    exceptDepartments: terms.exceptDepartments ?? [],
    priority: terms.priority ?? 0,
    stacks: terms.stacks ?? false,
    most: whole(terms.most),
    coupon: terms.coupon?.code ?? '',
    couponMost: whole(terms.coupon?.most),
    percent: share(terms.ppm),
    money: money(terms[moneyField(kind)]),
    count: whole(terms.count, '3'),
    buy: whole(terms.buy, '1'),
    get: whole(terms.get, '1'),
    reward: named(rewarded),
    rewardDepartments: rewardDepartments ?? [],
    rewardMore,
    steps: terms.steps?.map((step) => ({
      from: kind === 'THRESHOLD' ? money(step.spend) : whole(step.count),
      give: typeof step.ppm === 'number' ? share(step.ppm) : money(step.amount ?? step.price),
      as: typeof step.ppm === 'number' ? ('percent' as const) : ('money' as const),
    })) ?? [EMPTY_STEP],
    expected: share(expected),
  };
}

/** A share as it is typed, in percent, without the zeros that say nothing: 25, and not 25.0000. */
export const shareText = (ppm: number) => decimal(ppm, PERCENT.digits).replace(/\.?0+$/, '');

/** What a form says, as the server reads it. What cannot be read is left out, and the server names what is missing. */
export function termsOf(form: Form, currency: Currency): Terms {
  const { kind } = form;
  const money = (text: string) => amountOf(text, currency);
  const has = (what: keyof Form) => asks(kind, what);
  const ids = (list: readonly Named[]) => list.map(({ id }) => id);
  const some = <T>(list: T[]): T[] | undefined => (list.length > 0 ? list : undefined);
  return only({
    name: form.name,
    kind,
    from: form.from || undefined,
    to: form.to || undefined,
    ...placed(form.where),
    members: form.members || undefined,
    everything: form.everything || undefined,
    products: form.everything ? undefined : some(ids(form.products)),
    departments: form.everything ? undefined : some(form.departments),
    exceptProducts: some(ids(form.exceptProducts)),
    exceptDepartments: some(form.exceptDepartments),
    priority: form.priority || undefined,
    stacks: (STACKING.includes(kind) || kind === 'THRESHOLD') && form.stacks ? true : undefined,
    most: kind === 'THRESHOLD' ? undefined : countOf(form.most),
    coupon: form.coupon.trim() ? only({ code: form.coupon.trim(), most: moreThanOne(form.couponMost) }) : undefined,
    ppm: has('percent') ? shareOf(form.percent) : undefined,
    [moneyField(kind)]: has('money') ? money(form.money) : undefined,
    count: has('count') ? countOf(form.count) : undefined,
    buy: has('buy') ? countOf(form.buy) : undefined,
    get: has('get') ? countOf(form.get) : undefined,
    reward: has('reward')
      ? only({ ...form.rewardMore, products: some(ids(form.reward)), departments: some(form.rewardDepartments) })
      : undefined,
    steps: has('steps') ? form.steps.map((step) => stepOf(kind, step, money)) : undefined,
  });
}

/** Terms to be tried before anybody has named them: under another name, since the server asks for one. */
export function called(terms: Terms, otherwise: string): Terms {
  return terms.name?.trim() ? terms : { ...terms, name: otherwise };
}

function stepOf(kind: Kind, { from, give, as }: StepText, money: (text: string) => number | undefined) {
  if (kind === 'QUANTITY_PRICE') return only({ count: countOf(from), price: money(give) });
  if (kind === 'TIERS') return only({ count: countOf(from), ppm: shareOf(give) });
  return only({ spend: money(from), ...(as === 'percent' ? { ppm: shareOf(give) } : { amount: money(give) }) });
}

/** A whole number; `undefined` for anything else. */
function countOf(text: string): number | undefined {
  return /^\s*\d{1,6}\s*$/.test(text) ? Number(text) : undefined;
}

function moreThanOne(text: string): number | undefined {
  const count = countOf(text);
  return count === 1 ? undefined : count;
}

function amountOf(text: string, currency: Currency): number | undefined {
  const read = readMoney(text, currency);
  return 'problem' in read ? undefined : read.minorUnits;
}

/** Percent as parts per million; `undefined` for what is none. */
export function shareOf(text: string): number | undefined {
  return amountOf(text, PERCENT);
}

/** Pieces that a promotion needs until it gives something: what a first test basket holds. */
export function enough(form: Form): number {
  if (asks(form.kind, 'count')) return countOf(form.count) ?? 1;
  if (form.kind === 'BUY_X_GET_Y') return (countOf(form.buy) ?? 1) + (countOf(form.get) ?? 1);
  if (form.kind === 'OTHER_ITEM') return countOf(form.buy) ?? 1;
  const first = form.kind === 'THRESHOLD' ? undefined : form.steps[0];
  return asks(form.kind, 'steps') && first ? (countOf(first.from) ?? 1) : 1;
}
