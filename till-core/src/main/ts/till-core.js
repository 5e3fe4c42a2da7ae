// The face of the compiled rules; its types and their meaning stand in till-core.d.ts.
import { instantiate } from './webassembly.js';

let rules;
export let form;

/** Begun here and waited for by who needs it: the rules are compiled while the page reads its own script. */
export const ready = compiled();

/** WebAssembly where the browser can, many times as fast; else the same rules as JavaScript (always in Node). */
async function compiled() {
  try {
    rules = await instantiate(new URL('./rules.wasm', import.meta.url));
    form = 'WEBASSEMBLY';
  } catch {
    rules = await import('./rules.js');
    form = 'JAVASCRIPT';
  }
}

/** An answer, or the refusal that stands behind a null. */
function answered(answer) {
  if (answer !== null) return answer;
  const { message, ...refused } = JSON.parse(rules.refusal());
  throw Object.assign(new Error(message), { name: 'Refusal', ...refused });
}

export class Engine {
  #engine;

  constructor(json) {
    this.#engine = answered(rules.engine(json));
  }

  #call(name, json) { return answered(rules.call(this.#engine, name, json)); }

  readCode(raw) { return this.#call('readCode', raw); }
  know(products) { this.#call('know', products); }
  price(basket) { return this.#call('price', basket); }
  hints(basket) { return this.#call('hints', basket); }
  pay(payment) { return this.#call('pay', payment); }
  nextNotes(question) { return this.#call('nextNotes', question); }
  sale(draft) { return this.#call('sale', draft); }
  voided(draft) { return this.#call('voided', draft); }
  refund(draft) { return this.#call('refund', draft); }
  priceBack(goods) { return this.#call('priceBack', goods); }
  unreceipted(draft) { return this.#call('unreceipted', draft); }
  refundable(question) { return this.#call('refundable', question); }
  shiftOpened(draft) { return this.#call('shiftOpened', draft); }
  drawerMoved(draft) { return this.#call('drawerMoved', draft); }
  shiftClosed(draft) { return this.#call('shiftClosed', draft); }
  check(entry) { this.#call('check', entry); }
  receiptCode(of) { return this.#call('receiptCode', of); }
  accountNumber(of) { return this.#call('accountNumber', of); }
  paper(facts) { return this.#call('paper', facts); }
  paperText(question) { return this.#call('paperText', question); }
  parseReceiptCode(code) { return this.#call('parseReceiptCode', code); }
}
