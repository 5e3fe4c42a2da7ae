import { answer, api, type Schemas } from '@aisle/shared/api';
import { queryOptions } from '@tanstack/react-query';

export type Who = Schemas['ChatAssistant']['who'][number];

/** What a figure counts; the server keeps them as in the record. */
export type Unit = 'MONEY' | 'QUANTITY' | 'COUNT' | 'SHARE' | 'TEXT' | 'DAY' | 'HOUR';
export type Cell = string | number | null;

export interface Step {
  kind: 'STEP';
  tool: string;
  arguments: Record<string, unknown>;
  refused?: string | null;
}
export interface Table {
  kind: 'TABLE';
  columns: { name: string; unit: Unit }[];
  rows: Cell[][];
}
export interface Chart {
  kind: 'CHART';
  unit: Unit;
  label: Unit;
  points: { label: string; value: number; low?: number | null; high?: number | null }[];
}
export interface PlaceLink {
  kind: 'LINK';
  room: string;
  id?: string | null;
  search: Record<string, unknown>;
  label: string;
}
export interface Choice {
  label: string;
  question: string;
  product?: number | null;
  /** Who is to be asked then; nothing for whoever was asked. */
  who?: Who | null;
}
export type How = 'ANSWERED' | 'ASKED_BACK' | 'NONE' | 'CANNOT' | 'NOT_ALLOWED' | 'FAILED';

/** A piece of an answer, as the stream brings it. */
export type Said =
  | Step
  | Table
  | Chart
  | PlaceLink
  | { kind: 'TEXT'; text: string }
  | { kind: 'FIGURE' }
  | { kind: 'CHOICES'; choices: Choice[] }
  | { kind: 'NOTICE'; text: string }
  | { kind: 'WAITING' }
  | { kind: 'DONE'; how: How };

/** A question and what was said to it so far. */
export interface Turn {
  id: string;
  question: string;
  who: Who;
  said: Said[];
  /** What broke the stream off. */
  error?: unknown;
  over: boolean;
}

export type Asked = Schemas['ChatAsked'];

export const assistantQuery = (store: number) =>
  queryOptions({
    queryKey: [store, 'assistant'],
    queryFn: () => answer(api.GET('/api/stores/{store}/assistant', { params: { path: { store } } })),
  });

/** The words of an answer. */
export function wordsOf(said: readonly Said[]): string {
  return said.map((each) => (each.kind === 'TEXT' ? each.text : '')).join('');
}

/** How an answer ended; nothing while it is being given. */
export function endOf(said: readonly Said[]): How | undefined {
  const last = said.at(-1);
  return last?.kind === 'DONE' ? last.how : undefined;
}

/** The events of a stream that came whole, and the beginning of the next. */
export function eventsOf(text: string): { events: Said[]; rest: string } {
  const parts = text.split('\n\n');
  const rest = parts.pop() ?? '';
  const events = parts
    .filter((part) => part.startsWith('data:'))
    .map((part) => JSON.parse(part.slice('data:'.length)) as Said);
  return { events, rest };
}

/** Asks, and hands over each piece of the answer as it comes. */
export async function ask(store: number, asked: Asked, stop: AbortSignal, hear: (said: Said[]) => void) {
  const { data } = await api.POST('/api/stores/{store}/assistant/chat', {
    params: { path: { store } },
    body: asked,
    parseAs: 'stream',
    signal: stop,
  });
  const stream = data as unknown as ReadableStream<Uint8Array> | undefined;
  if (!stream) return;
  const reader = stream
    .pipeThrough(new TextDecoderStream() as unknown as TransformStream<Uint8Array, string>)
    .getReader();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const { events, rest } = eventsOf(text + value);
    text = rest;
    if (events.length > 0) hear(events);
  }
}
