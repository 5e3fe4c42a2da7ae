/** One key as the wedge hears it; `at` is milliseconds on any steady clock. */
export interface Key {
  key: string;
  at: number;
}

/** What to do with a key: nothing, or take the whole burst as one scan. */
export type Heard = { kind: 'key' } | { kind: 'scan'; code: string; keys: number };

/** Faster than any hand: a scanner's keys come 1-20 ms apart, a quick typist's 60 ms and more. */
const MEAN_GAP_MS = 35;
/** A gap this long ends a burst: what came before it was something else. */
const BREAK_MS = 120;
const SHORTEST_CODE = 6;

/**
 * Tells a scanner from a hand. A keyboard-wedge scanner types its code and Enter like a person, only much faster; a
 * burst of six keys or more that ends in Enter or Tab is a scan, everything else is typing and left alone.
 */
export class WedgeListener {
  #keys: Key[] = [];

  hear(key: Key): Heard {
    const last = this.#keys.at(-1);
    if (last && key.at - last.at > BREAK_MS) this.#keys = [];
    if (key.key.length === 1) {
      this.#keys.push(key);
      return { kind: 'key' };
    }
    if (key.key !== 'Enter' && key.key !== 'Tab') {
      if (key.key !== 'Shift') this.#keys = [];
      return { kind: 'key' };
    }
    const burst = this.#burst(key.at);
    this.#keys = [];
    if (burst.length < SHORTEST_CODE) return { kind: 'key' };
    return { kind: 'scan', code: withoutSymbology(burst.map((one) => one.key).join('')), keys: burst.length };
  }

  /** The longest run of keys up to the ending key that is fast enough: a digit typed just before a scan is not of it. */
  #burst(endedAt: number): Key[] {
    for (let from = 0; this.#keys.length - from >= SHORTEST_CODE; from++) {
      const burst = this.#keys.slice(from);
      const first = burst[0] as Key;
      const gaps = burst.length;
      const steady = burst.every((key, at) => at === 0 || key.at - (burst[at - 1] as Key).at <= 2 * MEAN_GAP_MS);
      if (steady && (endedAt - first.at) / gaps <= MEAN_GAP_MS) return burst;
    }
    return [];
  }
}

/** Scanners set to say it put the AIM symbology before the code: `]E0` for an EAN. */
function withoutSymbology(code: string): string {
  return code.replace(/^\][A-Za-z]\d/, '').trim();
}

/** Listens to a page's keys, takes scans out of them, and puts right the field that the scanner typed into. */
export function listenForScans(page: Document, onScan: (code: string) => void): () => void {
  const wedge = new WedgeListener();
  const listener = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    const heard = wedge.hear({ key: event.key, at: event.timeStamp });
    if (heard.kind === 'key') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    takeBack(page.activeElement, heard.keys);
    onScan(heard.code);
  };
  page.addEventListener('keydown', listener, { capture: true });
  return () => page.removeEventListener('keydown', listener, { capture: true });
}

/** The scanner's characters went where the cursor was; they are taken out again through the field's own setter. */
function takeBack(field: Element | null, keys: number): void {
  if (!(field instanceof HTMLInputElement)) return;
  const value = field.value;
  const end = field.selectionStart ?? value.length;
  const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  setter?.call(field, value.slice(0, Math.max(0, end - keys)) + value.slice(end));
  field.dispatchEvent(new Event('input', { bubbles: true }));
}
