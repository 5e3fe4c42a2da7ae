import { Problem } from '@aisle/shared/problem';
import type en from '../language/en.json';
import type { Words } from '../language/words';
import type { Format } from '../session/store';

/** What a page writes figures with. */
export type Figures = Pick<Format, 'money' | 'quantity' | 'percent' | 'count'>;

/** What a line of a refused list is about, as the page shows it. */
export interface RefusedLine {
  name: string;
  /** The unit of its quantities. */
  unit?: string | undefined;
}

/** What is needed to say a refusal in the page's own words. */
export interface Saying extends Pick<Words, 't' | 'named'> {
  figures: Figures;
  /** What line of which list is meant, counted from 0; left out where the number is all there is. */
  lineOf?: ((list: string, place: number) => RefusedLine | undefined) | undefined;
}

/** In what the server counts a value: money in minor units, quantities in thousandths, rates in millionths. */
type Measure = 'money' | 'quantity' | 'rate' | 'plain';

const MEASURES: readonly (readonly [RegExp, Measure])[] = [
  [/minor units/, 'money'],
  [/thousandths|1000 each/, 'quantity'],
  [/parts per million/, 'rate'],
];

type Key = `refusal.${keyof (typeof en)['refusal']}`;

// Which figures a text takes is the table's to know, not the types'.
const say = (t: Words['t'], key: Key, figures: Record<string, string>) =>
  (t as unknown as (key: Key, figures: Record<string, string>) => string)(key, figures);

/** What is allowed, as the server says it, and the page's words for it; named groups are figures in its measure. */
const SHAPES: readonly (readonly [RegExp, Key])[] = [
  [/^1 to (?<most>\d+) (?:thousandths|minor units)/, 'refusal.upTo'],
  [/^(?<least>-?\d+) to (?<most>\d+) (?:thousandths|minor units|parts per million)/, 'refusal.between'],
  [/^(?<least>-?\d+) to (?<most>\d+)$/, 'refusal.between'],
  [/^(?:minor units|thousandths), more than 0$/, 'refusal.moreThanNone'],
  [/^at least (?<least>\d+) minor units, the minimum of (?<supplier>.+)$/, 'refusal.minimumOf'],
  [/^at least (?<least>\d+) thousandths of product \d+, which came or were called off$/, 'refusal.already'],
  [/^at least (?<least>\d+) (?:thousandths|minor units)/, 'refusal.atLeast'],
  [/^(?:together )?at most (?<most>\d+)(?: thousandths in transit)?$/, 'refusal.atMost'],
  [/^(?<sum>\d+) minor units, what the lines and the freight add up to$/, 'refusal.addUp'],
  [/^minor units a pack, other than the (?<agreed>\d+) agreed$/, 'refusal.otherThan'],
  [/^whole pieces, 1000 each$/, 'refusal.wholePieces'],
  [/^whole packs, multiples of (?<units>\d+) thousandths$/, 'refusal.wholePacks'],
  [/^(?<fewest>\d+) to (?<top>\d+) packs of (?<units>\d+) thousandths$/, 'refusal.packs'],
  [/^up to (?<most>\d+) thousandths, multiples of (?<units>\d+) or all of them$/, 'refusal.packsOrAll'],
  [/^(?<fewest>\d+) to (?<top>\d+) characters/, 'refusal.characters'],
  [/^at most (?<top>\d+) characters$/, 'refusal.charactersAtMost'],
  [/^(?:the code of )?a product this supplier sells$/, 'refusal.supplierSells'],
  [/^the code of a product of order (?<order>\S+)$/, 'refusal.ofOrder'],
  [/^the code of a product$/, 'refusal.codeOfProduct'],
  [/^a product of the price book$/, 'refusal.ofBook'],
  [/^each (?:product|line|line of an order) once/, 'refusal.once'],
];

/** Groups that count or name something, whatever the value is measured in. */
const COUNTS = ['fewest', 'top'];
const NAMES = ['order', 'supplier'];

const measureOf = (allowed: string): Measure => MEASURES.find(([shape]) => shape.test(allowed))?.[1] ?? 'plain';

function figure(value: unknown, measure: Measure, figures: Figures, unit: string | undefined): string {
  const number = typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isSafeInteger(number)) return String(value);
  if (measure === 'money') return figures.money(number);
  if (measure === 'quantity') return figures.quantity(number, unit);
  return measure === 'rate' ? figures.percent(number) : figures.count(number);
}

/** What would be right, in the page's words and units; the server's own where it says something of its own. */
export function allowedWords(allowed: unknown, { t, figures }: Saying, unit?: string): string {
  if (Array.isArray(allowed)) return say(t, 'refusal.oneOf', { choices: allowed.join(', ') });
  const text = String(allowed);
  for (const [shape, key] of SHAPES) {
    const found = shape.exec(text);
    if (found) {
      const values = Object.entries(found.groups ?? {}).map(([name, value]) => [
        name,
        NAMES.includes(name) ? value : figure(value, COUNTS.includes(name) ? 'plain' : measureOf(text), figures, unit),
      ]);
      return say(t, key, Object.fromEntries(values));
    }
  }
  return say(t, 'refusal.allowed', { allowed: text });
}

/** A refused value as the page writes such values; what is measured in nothing may be a code, and stays as it is. */
export const valueWords = (value: unknown, allowed: unknown, figures: Figures, unit?: string) => {
  const measure = measureOf(String(allowed));
  return measure === 'plain' ? String(value) : figure(value, measure, figures, unit);
};

/** Which line and which of its values a field names: `lines[3].quantity` is the quantity of the fourth line. */
function partsOf(field: string): { list?: string; place?: number; leaf: string } {
  const found = /^(?:.*\.)?(\w+)\[(\d+)\](?:\.(\w+))?$/.exec(field);
  if (found) return { list: found[1] ?? '', place: Number(found[2]), leaf: found[3] ?? '' };
  return { leaf: field.split('.').at(-1) ?? field };
}

/** Whose value was refused, and which. */
function whose({ field = '' }: Problem['members'], { t, named, lineOf }: Saying) {
  const { list, place, leaf } = partsOf(field);
  const line = list === undefined || place === undefined ? undefined : lineOf?.(list, place);
  const name = place === undefined ? undefined : (line?.name ?? say(t, 'refusal.line', { number: String(place + 1) }));
  return { line, name, what: leaf === '' ? undefined : named('detail', leaf) };
}

/** Why a value was refused: whose, which, what stood there and what would be right; undefined for other problems. */
export function refusalWords(problem: Problem, saying: Saying): string | undefined {
  const { t, figures } = saying;
  const { field, value, allowed, reason = '' } = problem.members;
  if (field === undefined || allowed === undefined) return undefined;
  const { line, name, what } = whose(problem.members, saying);
  const given = value === undefined || value === null ? undefined : valueWords(value, allowed, figures, line?.unit);
  if (problem.kind === 'called-back') {
    const lot = given === undefined ? undefined : say(t, 'refusal.lot', { lot: given });
    return say(t, 'refusal.calledBack', { what: capital([name, lot].filter(Boolean).join(', ')), reason });
  }
  if (problem.kind !== 'invalid-value') return undefined;
  const values = {
    what: capital([name, what].filter(Boolean).join(', ')),
    allowed: allowedWords(allowed, saying, line?.unit),
  };
  return given === undefined
    ? say(t, 'refusal.missing', values)
    : say(t, 'refusal.cannot', { ...values, value: given });
}

/** The same beside the field it is about; undefined when the problem is about another. */
export function refusalAt(problem: unknown, fields: readonly string[], saying: Saying): string | undefined {
  if (!(problem instanceof Problem)) return undefined;
  const { field, value, allowed } = problem.members;
  if (field === undefined || !fields.some((name) => field === name || field.endsWith(`.${name}`))) return undefined;
  if (problem.kind !== 'invalid-value' || allowed === undefined) return problem.forField(...fields);
  const right = allowedWords(allowed, saying);
  if (value === undefined || value === null || String(value) === '') return right;
  return say(saying.t, 'refusal.cannotHere', { value: valueWords(value, allowed, saying.figures), allowed: right });
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
