import { describe, expect, it } from 'vitest';
import { endOf, eventsOf, wordsOf } from './assistant';

describe('the stream of an answer', () => {
  it('is read event by event, wherever it is cut', () => {
    const stream =
      'data: {"kind":"TEXT","text":"Sales: "}\n\ndata: {"kind":"TEXT","text":"$5"}\n\ndata: {"kind":"DONE","how":"ANSWERED"}\n\n';
    for (let cut = 0; cut <= stream.length; cut++) {
      const first = eventsOf(stream.slice(0, cut));
      const second = eventsOf(first.rest + stream.slice(cut));
      const said = [...first.events, ...second.events];
      expect(wordsOf(said)).toBe('Sales: $5');
      expect(endOf(said)).toBe('ANSWERED');
      expect(second.rest).toBe('');
    }
  });

  it('has not ended before it says so', () => {
    expect(endOf([])).toBeUndefined();
    expect(endOf([{ kind: 'TEXT', text: 'Sales' }])).toBeUndefined();
  });
});
