import { withoutSymbology } from './wedge';

/** Longer than any code that is sold by; what runs on longer is a line spoken at another speed. */
const LONGEST_BYTES = 2_000;

/** Makes codes of what a scanner sends, piece by piece. */
export type CodeReader = (bytes: Uint8Array) => void;

/** A scanner on a serial line ends each code by CR, LF or both; FNC1 is the character 29. */
export function linesOfCodes(scanned: (code: string) => void): CodeReader {
  let line: number[] = [];
  return (bytes) => {
    for (const byte of bytes) {
      if (byte !== 0x0d && byte !== 0x0a) {
        line.push(byte);
        if (line.length > LONGEST_BYTES) line = [];
        continue;
      }
      say(line, scanned);
      line = [];
    }
  };
}

const LENGTH = 0;
const DATA = 4;
const DATA_MOST = 56;
const CONTINUED = 62;

/**
 * A scanner by HID sends reports of 63 bytes: how many bytes of the code are in this one, the AIM symbology in three, up to
 * 56 bytes of the code, and in the lowest bit of the last byte whether the code goes on in the next report (HID Point of
 * Sale Usage Tables 1.02, page 0x8C; laid out in the appendix of Access-IS's manual of the LSR118).
 */
export function reportsOfCodes(scanned: (code: string) => void): CodeReader {
  let code: number[] = [];
  return (report) => {
    const length = report[LENGTH] ?? 0;
    if (report.length <= CONTINUED || length > DATA_MOST) return;
    code.push(...report.subarray(DATA, DATA + length));
    if (((report[CONTINUED] ?? 0) & 1) === 1 && code.length < LONGEST_BYTES) return;
    say(code, scanned);
    code = [];
  };
}

function say(bytes: number[], scanned: (code: string) => void): void {
  const code = withoutSymbology(new TextDecoder().decode(new Uint8Array(bytes)));
  if (code !== '') scanned(code);
}
