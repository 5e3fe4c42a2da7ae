import { describe, expect, it } from 'vitest';
import type { PriceBook } from '../price-book/book';
import type { Product } from '../price-book/product';
import { gridOf, isSought, lettersOf, readSought } from './grid';
import { initialsOf, pictureOf } from './picture';

function product(id: number, name: string, plu: string, more: Partial<Product> = {}): Product {
  return { id, name, department: 1, tax: 1, unit: 'LB', codes: [`PLU${plu}`], prices: [], ...more };
}

const BANANAS = product(1, 'Bananas', '4011');
const ORGANIC = product(2, 'Organic Apples', '94131');
const RED_ONIONS = product(3, 'Red Onions', '4082');
const BEEF = product(4, 'Beef, Ground', '10101');
const BLOCKED = product(5, 'Avocados', '4225', { blocked: true });

const book = { numbered: () => [BEEF, RED_ONIONS, ORGANIC, BLOCKED, BANANAS] } as unknown as PriceBook;

const names = (goods: Product[]) => goods.map(({ name }) => name);

describe('the grid', () => {
  it('has produce before the counter, by name, and nothing that is blocked', () => {
    expect(names(gridOf(book, new Map()))).toEqual(['Bananas', 'Organic Apples', 'Red Onions', 'Beef, Ground']);
  });

  it('has first what the till rings up most, whatever it is', () => {
    const counted = new Map([
      [BEEF.id, 2],
      [RED_ONIONS.id, 9],
    ]);
    expect(names(gridOf(book, counted))).toEqual(['Red Onions', 'Beef, Ground', 'Bananas', 'Organic Apples']);
  });

  it('is searched by first letters of any word, in any order and without accents, or by the number', () => {
    const found = (letters: string) => names(gridOf(book, new Map()).filter((one) => isSought(one, letters)));
    expect(found('on re')).toEqual(['Red Onions']);
    expect(found('anana')).toEqual([]);
    expect(found('gr')).toEqual(['Beef, Ground']);
    expect(found('401')).toEqual(['Bananas']);
    expect(readSought('PLÁ')).toEqual({ times: '', letters: 'pla' });
    expect(lettersOf([BANANAS, RED_ONIONS])).toEqual(['b', 'o', 'r']);
  });

  it('takes a quantity before the letters, as the entry line does', () => {
    expect(readSought('3*lem')).toEqual({ times: '3*', letters: 'lem' });
    expect(readSought('1.250 x ')).toEqual({ times: '1.250 x', letters: '' });
    expect(readSought('3')).toEqual({ times: '', letters: '3' });
  });
});

describe('pictures', () => {
  it.each([
    ['Red Seedless Grapes', 'grape'],
    ['Red Grapefruit', 'citrus'],
    ['Pineapple', 'pineapple'],
    ['Sweet Cherries', 'cherry'],
    ['Roma Tomatoes', 'tomato'],
    ['Green Onions', 'scallion'],
    ['Banana Bread', 'bread'],
    ['Chicken Salad', 'salad'],
    ['Plátanos de Canarias', 'banana'],
    ['Patatas nuevas', 'potato'],
  ])('%s is drawn as %s', (name, drawing) => {
    expect(pictureOf(name)?.drawing).toBe(drawing);
  });

  it('have the colour that the name says, where there are several', () => {
    const tints = ['Red Bell Peppers', 'Yellow Bell Peppers', 'Green Bell Peppers'].map(
      (name) => pictureOf(name)?.tint,
    );
    expect(new Set(tints).size).toBe(3);
    expect(pictureOf('Red Potatoes')?.tint).not.toBe(pictureOf('Russet Potatoes')?.tint);
  });

  it('are not guessed: what nobody drew has its initials', () => {
    expect(pictureOf('Grapeseed Oil')).toBeNull();
    expect(pictureOf('Peppermint')).toBeNull();
    expect(initialsOf('Dragon fruit, red')).toBe('DF');
  });
});
