import { answer, api, type Schemas } from '@aisle/shared/api';
import { only } from '@aisle/shared/only';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Tone } from '../parts/Tag';

export type ProductFile = Schemas['ProductFile'];
export type FileShown = Schemas['ProductFilesSheet'];
export type FileLine = Schemas['ProductFilesLine'];
export type Terms = Schemas['FileTerms'];
export type Source = Schemas['FileTermsSource'];

/** What a column can say, in the order in which it is asked for. */
export const FIELDS = [
  'CODE',
  'NAME',
  'DEPARTMENT',
  'CATEGORY',
  'TAX',
  'UNIT',
  'COST',
  'PRICE',
  'BRAND',
  'CONTENT',
  'ORIGIN',
  'CONTAINS',
  'MAY_CONTAIN',
  'NUTRIENTS',
] as const;
export type Field = (typeof FIELDS)[number];

/** Which rows are looked at. */
export const KINDS = ['WRONG', 'DOUBTFUL', 'NEW', 'CHANGED', 'SAME'] as const;
export type Kind = (typeof KINDS)[number];

/** How each state of a file is coloured. */
export const STATE_TONE: Record<ProductFile['state'], Tone> = {
  READ: 'look',
  CHECKED: 'look',
  TAKEN: 'good',
  UNDONE: 'quiet',
  DISCARDED: 'quiet',
};

const ASK_AGAIN_MS = 700;
/** Rows of a page, as the server cuts them. */
const PAGE = 100;

/** The files of a store, as the list room reads them: one page of the newest. */
export const filesQuery = (store: number) =>
  infiniteQueryOptions({
    queryKey: [store, 'product-files', 'list'],
    queryFn: () => answer(api.GET('/api/stores/{store}/product-files', { params: { path: { store } } })),
    initialPageParam: undefined,
    getNextPageParam: () => undefined,
    select: ({ pages }) => pages.flatMap(({ files }) => files),
  });

/** One file; asked for again and again while something is done with it. */
export const fileQuery = (store: number, file: number) =>
  queryOptions({
    queryKey: [store, 'product-files', file],
    queryFn: () => answer(api.GET('/api/stores/{store}/product-files/{file}', { params: { path: { store, file } } })),
    refetchInterval: ({ state }) => (atWork(state.data) ? ASK_AGAIN_MS : false),
  });

/** Rows of one kind, a page at a time. */
export const linesQuery = (store: number, file: number, kind: Kind, counts: FileShown['counts']) =>
  infiniteQueryOptions({
    queryKey: [store, 'product-files', file, 'lines', kind, counts],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/stores/{store}/product-files/{file}/lines', {
          params: { path: { store, file }, query: { kind, after: pageParam } },
        }),
      ),
    initialPageParam: 0,
    getNextPageParam: ({ lines }) => (lines.length < PAGE ? undefined : lines.at(-1)?.number),
    select: ({ pages }) => pages.flatMap(({ lines }) => lines),
  });

/** Whether something is being done with a file just now. */
export const atWork = (shown: FileShown | undefined): boolean => shown?.work != null && shown.work.problem == null;

/** How a file is to be read: its charset where it is not Unicode, and the file whose wrong rows were mended in it. */
export interface HowRead {
  charset?: string;
  like?: number;
}

/** Sends a file to be read; hanging up leaves nothing of it. */
export const readFile = (store: number, file: File, how: HowRead, signal?: AbortSignal) =>
  answer(
    api.POST('/api/stores/{store}/product-files', {
      params: { path: { store }, query: { name: file.name, ...how } },
      headers: { 'Content-Type': 'application/octet-stream' },
      // The description of the API knows no other type for bytes.
      body: file as unknown as string,
      bodySerializer: (bytes) => bytes,
      ...only({ signal }),
    }),
  );

export const describeFile = (store: number, file: number, body: Terms) =>
  answer(api.PUT('/api/stores/{store}/product-files/{file}/terms', { params: { path: { store, file } }, body }));

/** What is done with a file as a whole. */
export type Act = 'check' | 'take' | 'undo' | 'stop' | 'discard';

export function act(store: number, file: number, wanted: Act, doubtsMeant = false) {
  const path = { params: { path: { store, file } } };
  if (wanted === 'check') return answer(api.POST('/api/stores/{store}/product-files/{file}/check', path));
  if (wanted === 'undo') return answer(api.POST('/api/stores/{store}/product-files/{file}/undo', path));
  if (wanted === 'stop') return answer(api.POST('/api/stores/{store}/product-files/{file}/stop', path));
  if (wanted === 'discard') return answer(api.POST('/api/stores/{store}/product-files/{file}/discard', path));
  return answer(api.POST('/api/stores/{store}/product-files/{file}/take', { ...path, body: { doubtsMeant } }));
}

/** Mends a row that was not taken in. */
export const mendRow = (store: number, file: number, row: number, cells: string[]) =>
  answer(
    api.PUT('/api/stores/{store}/product-files/{file}/rows/{row}', {
      params: { path: { store, file, row } },
      body: { cells },
    }),
  );

/** Where the wrong rows of a file lie, each with its reason. */
export const wrongRowsAddress = (store: number, file: number) => `/api/stores/${store}/product-files/${file}/wrong`;

/** Where all products of a store lie as a file. */
export const exportAddress = (store: number, format: 'CSV' | 'XLSX') =>
  `/api/stores/${store}/products/file?format=${format}`;

/** The column that the shop's own words say a heading is for, or the text that stands for every row. */
export function said(source: Source | undefined): string {
  if (source?.column != null) return String(source.column);
  return source?.text == null ? '' : 'text';
}
