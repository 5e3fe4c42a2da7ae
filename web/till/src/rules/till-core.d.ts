/** The face of the module that `mvn -pl till-core package` writes; `docs/till-core.md` says what each call takes and answers. */
declare module 'till-core' {
  export class Engine {
    constructor(rules: string);
    readCode(raw: string): string;
    price(basket: string): string;
    pay(payment: string): string;
    sale(draft: string): string;
    voided(draft: string): string;
    refundable(question: string): string;
    refund(draft: string): string;
    shiftOpened(draft: string): string;
    shiftClosed(draft: string): string;
    receiptCode(of: string): string;
  }
}
