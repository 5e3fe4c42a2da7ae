/** One key as the wedge hears it; `at` is milliseconds on any steady clock. */
export interface Key {
  key: string;
  at: number;
}

/** What to do with a key: nothing, or take the whole burst as one scan, of whose keys so many are `typed` into a field. */
export type Heard = { kind: 'key' } | { kind: 'scan'; code: string; typed: number };

/** Between the parts of a GS1 code (FNC1); keyboard scanners send it as Ctrl and ], which types nothing. */
const SEPARATOR = '\u001d';

/** Faster than any hand: a scanner's keys come 1-20 ms apart, a quick typist's 60 ms and more. */
const MEAN_GAP_MS = 35;
/** A gap within a scan: a busy computer hands keys on late now and then. */
const STEADY_GAP_MS = 2 * MEAN_GAP_MS;
/** A gap this long ends a burst: what came before it was something else. */
const BREAK_MS = 250;
const SHORTEST_CODE = 6;
/** EAN-8, UPC-A, EAN-13, GTIN-14. */
const USUAL_LENGTHS = [8, 12, 13, 14];

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
      if (key.key !== 'Shift' && key.key !== 'Control') this.#keys = [];
      return { kind: 'key' };
    }
    const burst = this.#burst(key.at);
    this.#keys = [];
    if (burst.length < SHORTEST_CODE) return { kind: 'key' };
    const code = burst.map((one) => one.key).join('');
    return { kind: 'scan', code: withoutSymbology(code), typed: code.replaceAll(SEPARATOR, '').length };
  }

  /**
   * The keys that are the scan. A digit typed by hand just before is told from the scan by the gap between them; but a
   * gap inside a code of a usual length is the computer's hiccup, and the code is taken whole. Where both readings have a
   * usual length, the check digit tells which of them was scanned.
   */
  #burst(endedAt: number): Key[] {
    const breaks = this.#keys.findLastIndex(
      (key, at) => at > 0 && key.at - (this.#keys[at - 1]?.at ?? 0) > STEADY_GAP_MS,
    );
    const steady = breaks < 0 ? this.#keys : this.#keys.slice(breaks);
    const usual = [steady, this.#keys].filter((keys) => USUAL_LENGTHS.includes(keys.length) && fast(keys, endedAt));
    const [code] = [...usual.filter(checks), ...usual];
    if (code) return code;
    return steady.length >= SHORTEST_CODE && fast(steady, endedAt) ? steady : [];
  }
}

/** True when the last digit is the check digit of those before it, as in every GTIN. */
function checks(keys: Key[]): boolean {
  const sum = keys.reduceRight((so, { key }, at) => so + Number(key) * ((keys.length - at) % 2 === 0 ? 3 : 1), 0);
  return sum % 10 === 0;
}

function fast(keys: Key[], endedAt: number): boolean {
  return (endedAt - (keys[0]?.at ?? 0)) / keys.length <= MEAN_GAP_MS;
}

/** Scanners set to say it put the AIM symbology before the code: `]E0` for an EAN. */
export function withoutSymbology(code: string): string {
  return code.replace(/^\][A-Za-z]\d/, '').trim();
}

/** Listens to a page's keys, takes scans out of them, and puts right the field that the scanner typed into. */
export function listenForScans(page: Document, onScan: (code: string) => void): () => void {
  const wedge = new WedgeListener();
  const listener = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey || event.repeat) return;
    const separator = event.ctrlKey && event.key === ']';
    if (event.ctrlKey && !separator) return;
    const heard = wedge.hear({ key: separator ? SEPARATOR : event.key, at: event.timeStamp });
    if (heard.kind === 'key') return;
    event.preventDefault();
    event.stopImmediatePropagation();
    takeBack(page.activeElement, heard.typed);
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
