import { folded } from '../price-book/snapshot';
import type { DrawingName } from './drawings';

/** Which drawing stands for a product, and in which colour. */
export interface Picture {
  drawing: DrawingName;
  tint: string;
}

/** The drawing, the colour where the name says none, and what such goods are called in the till's languages. */
type Commodity = [drawing: DrawingName, tint: string, names: string];

/**
 * Asked in this order, so that a prepared thing goes before what it is made of (a banana bread is a bread) and a longer name
 * before the shorter one in it (a sweet potato before a potato).
 */
const COMMODITIES: Commodity[] = [
  ['salad', '', 'salad, coleslaw, ensalada'],
  ['bread', '', 'bread, loaf, roll, bun, bagel, baguette, croissant, muffin, donut, pan, barra, bollo, pastry, pie'],
  ['cheese', '', 'cheese, provolone, muenster, brie, gouda, parmesan, cheddar, queso'],
  ['poultry', '', 'chicken, turkey, duck, pollo, pavo, pato'],
  ['fish', '', 'salmon, cod, tilapia, trout, tuna, shrimp, fish, bacalao, trucha, gamba, pescado'],
  [
    'meat',
    '',
    'beef, steak, pork, lamb, ham, salami, pastrami, sausage, roast, veal, carne, cerdo, cordero, ternera, jamon, salchicha',
  ],
  ['scallion', '', 'green onion, scallion, spring onion, leek, cebolleta, puerro'],
  ['potato', '#c9743a', 'sweet potato, yam, boniato, batata'],
  ['potato', '#b98a52', 'potato, patata, papa'],
  ['onion', '#d3a24c', 'onion, shallot, cebolla'],
  ['chilli', '#3f7d36', 'jalapeno, chili, chilli, chile, serrano, guindilla'],
  ['pepper', '#4c8c3f', 'pepper, paprika, pimiento'],
  ['citrus', '#e8856a', 'grapefruit, pomelo, toronja'],
  ['citrus', '#eec42f', 'lemon, limon'],
  ['citrus', '#7fae3a', 'lime, lima'],
  ['citrus', '#ec8f2d', 'orange, clementine, mandarin, tangerine, satsuma, naranja, clementina, mandarina'],
  ['pineapple', '', 'pineapple, pina'],
  ['apple', '#7dae45', 'granny smith'],
  ['apple', '#c8372d', 'apple, manzana'],
  ['pear', '#b9c04c', 'pear, pera'],
  ['banana', '', 'banana, plantain, platano'],
  ['avocado', '', 'avocado, aguacate'],
  ['grape', '#6b2d5c', 'grape, uva'],
  ['berry', '#cf2f3f', 'strawberry, raspberry, fresa, frambuesa'],
  ['grape', '#3f4f86', 'blueberry, blackberry, currant, arandano, mora'],
  ['kiwi', '', 'kiwifruit, kiwi'],
  ['melon', '#dd4b4b', 'watermelon, sandia'],
  ['melon', '#eda85a', 'cantaloupe, melon, honeydew'],
  ['mango', '#e8963a', 'mango, papaya'],
  ['stonefruit', '#e9914f', 'peach, nectarine, apricot, melocoton, nectarina, albaricoque'],
  ['stonefruit', '#7a2f57', 'plum, ciruela'],
  ['cherry', '', 'cherry, cereza'],
  ['coconut', '', 'coconut, coco'],
  ['tomato', '', 'tomato, tomate'],
  ['cucumber', '#3f7d36', 'cucumber, zucchini, courgette, pepino, calabacin'],
  ['eggplant', '', 'eggplant, aubergine, berenjena'],
  ['garlic', '', 'garlic, ajo'],
  ['ginger', '', 'ginger, turmeric, jengibre, curcuma'],
  ['carrot', '', 'carrot, parsnip, zanahoria, chirivia'],
  ['cabbage', '#8fb559', 'brussels sprout, cabbage, col, repollo'],
  ['broccoli', '#efe9d4', 'cauliflower, coliflor'],
  ['broccoli', '#3f7d36', 'broccoli, brocoli'],
  ['asparagus', '', 'asparagus, esparrago'],
  ['bean', '', 'bean, pea, judia, guisante'],
  ['celery', '', 'celery, fennel, apio, hinojo'],
  ['squash', '#dba24a', 'squash, pumpkin, calabaza'],
  ['corn', '', 'corn, maiz'],
  ['mushroom', '#d9c7a8', 'mushroom, champinon, seta'],
  ['herb', '', 'cilantro, parsley, basil, mint, dill, thyme, rosemary, perejil, albahaca, menta, eneldo'],
  ['radish', '#c2375a', 'radish, rabano'],
  ['radish', '#7a1f45', 'beet, turnip, remolacha, nabo'],
  ['leaf', '#6fa346', 'lettuce, spinach, kale, chard, bok choy, arugula, lechuga, espinaca, acelga, rucula'],
];

/** Colours that a name says. Only for what comes in several. */
const TINTS: [word: RegExp, tint: string, of: DrawingName[]][] = [
  [/\b(red|rojo|roja)\b/, '#b8322c', ['apple', 'pepper', 'pear', 'chilli']],
  [/\b(red|rojo|roja)\b/, '#8a2d4b', ['onion', 'cabbage', 'leaf', 'potato']],
  [/\b(green|verde)\b/, '#8fb559', ['apple', 'grape', 'pear']],
  [/\b(yellow|amarillo|amarilla|golden)\b/, '#e6b52e', ['apple', 'pepper', 'onion', 'potato', 'squash']],
  [/\b(white|blanco|blanca|sweet)\b/, '#e9dfc6', ['onion', 'mushroom']],
  [/\b(acorn)\b/, '#35603a', ['squash']],
  [/\b(portabella|portobello|cremini)\b/, '#8a6242', ['mushroom']],
];

const PATTERNS = COMMODITIES.map(
  ([drawing, tint, names]) =>
    [new RegExp(`\\b(${names.split(', ').map(manyOf).join('|')})\\b`), drawing, tint] as const,
);

/** One or several of it: apple(s), tomato(es), cherr(y, ies). */
function manyOf(name: string): string {
  return name.endsWith('y') ? `${name.slice(0, -1)}(?:y|ies)` : `${name}(?:s|es)?`;
}

/** The picture for a product's name; null where no drawing would be honest. */
export function pictureOf(name: string): Picture | null {
  const said = folded(name);
  const found = PATTERNS.find(([pattern]) => pattern.test(said));
  if (!found) return null;
  const [, drawing, tint] = found;
  const coloured = TINTS.find(([word, , of]) => of.includes(drawing) && word.test(said));
  return { drawing, tint: coloured?.[1] ?? tint };
}

/** What stands in for a picture: the first letters of the first two words. */
export function initialsOf(name: string): string {
  return name
    .split(/[\s,]+/)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('');
}
