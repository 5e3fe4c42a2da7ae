/// <reference types="w3c-web-serial" />
import { only } from '@aisle/shared/only';
import { type Address, Away, type Carrier, found, type Hearing, type Speech, Turns, type Wire } from './wire';

/** Longer than any receipt takes at 9600 baud, with the paper's cut. */
const WRITE_MS = 15_000;

/** Devices on a serial port, or on USB as if on one, by Web Serial. */
export const serial: Carrier = {
  offered: () => 'serial' in navigator,

  async ask() {
    try {
      const port = await navigator.serial.requestPort();
      return { way: 'serial', ...only(numbers(port)) };
    } catch (problem) {
      if (problem instanceof DOMException && problem.name === 'NotFoundError') return null;
      throw problem;
    }
  },

  async open(address: Address, speech: Speech, hearing: Hearing): Promise<Wire> {
    const port = found(await navigator.serial.getPorts(), address, numbers);
    await port.open({ ...speech, bufferSize: 4_096 });
    return new SerialWire(port, hearing);
  },

  plugged(listener) {
    if ('serial' in navigator) navigator.serial.addEventListener('connect', listener);
  },
};

function numbers(port: SerialPort) {
  const { usbVendorId, usbProductId } = port.getInfo();
  return { vendor: usbVendorId, product: usbProductId };
}

class SerialWire implements Wire {
  readonly #port: SerialPort;
  readonly #turns = new Turns(WRITE_MS);
  #reader: ReadableStreamDefaultReader<Uint8Array> | null = null;
  #closed = false;

  constructor(port: SerialPort, hearing: Hearing) {
    this.#port = port;
    void this.#listen(hearing);
  }

  write(bytes: Uint8Array): Promise<void> {
    return this.#turns.take(async () => {
      const writer = this.#port.writable?.getWriter();
      if (!writer) throw new Away('the line is closed');
      try {
        await writer.write(bytes);
      } finally {
        writer.releaseLock();
      }
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#reader?.cancel();
    await this.#port.close();
  }

  /** A break or a wrong parity ends one reader and not the port, which then offers another; a port that is gone offers none. */
  async #listen(hearing: Hearing): Promise<void> {
    while (!this.#closed && this.#port.readable) {
      const reader = this.#port.readable.getReader();
      this.#reader = reader;
      try {
        for (let read = await reader.read(); !read.done; read = await reader.read()) hearing.heard(read.value);
        break;
      } catch {
        // The next reader, or none, says which of the two it was.
      } finally {
        reader.releaseLock();
        this.#reader = null;
      }
    }
    if (!this.#closed) hearing.gone();
  }
}
