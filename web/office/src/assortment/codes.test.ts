import { expect, it } from 'vitest';
import { readCodes } from './codes';

it('reads the first column and leaves out the head and empty rows', () => {
  expect(readCodes('Code;Name\r\n"4011";Bananas\n\n00012345678905\tSoap\n')).toEqual([
    { code: '4011', row: 2 },
    { code: '00012345678905', row: 4 },
  ]);
});

it('keeps what is no code in its place, so that the server can name the row', () => {
  expect(readCodes('4011\nsoap').map(({ code }) => code)).toEqual(['4011', 'soap']);
});
