// The face of the compiled rules; its types and their meaning stand in till-core.d.ts.
import { call, engine } from './rules.js';

export class Engine {
  #rules;

  constructor(rules) {
    this.#rules = engine(rules);
  }

  readCode(raw) { return call(this.#rules, 'readCode', raw); }
  price(basket) { return call(this.#rules, 'price', basket); }
  pay(payment) { return call(this.#rules, 'pay', payment); }
  nextNotes(question) { return call(this.#rules, 'nextNotes', question); }
  sale(draft) { return call(this.#rules, 'sale', draft); }
  voided(draft) { return call(this.#rules, 'voided', draft); }
  refund(draft) { return call(this.#rules, 'refund', draft); }
  refundable(question) { return call(this.#rules, 'refundable', question); }
  shiftOpened(draft) { return call(this.#rules, 'shiftOpened', draft); }
  shiftClosed(draft) { return call(this.#rules, 'shiftClosed', draft); }
  check(entry) { call(this.#rules, 'check', entry); }
  receiptCode(of) { return call(this.#rules, 'receiptCode', of); }
  parseReceiptCode(code) { return call(this.#rules, 'parseReceiptCode', code); }
}
