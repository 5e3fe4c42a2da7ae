/** The one encoder that is used of the library, without the others and its drawing. */
declare module 'jsbarcode/bin/barcodes/CODE128/index.js' {
  export class CODE128 {
    constructor(data: string, options: object);
    /** The bars as `1` and gaps as `0`, one character a module. */
    encode(): { data: string; text: string };
  }
}
