import { expect, type Page } from '@playwright/test';

/** Ports in the place of Web Serial: what a page writes is kept, what a device says is cut into single bytes. */
export class FakeSerial {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Before the page is opened. The ports are granted in the order they are asked for; `scale` answers as NCI scales do. */
  async install(devices: ('scanner' | 'scale' | 'printer' | 'display')[]): Promise<void> {
    await this.#page.addInitScript((names) => {
      const granted: object[] = [];
      const ports = names.map((name, at) => {
        let out: ReadableStreamDefaultController<Uint8Array>;
        const port = {
          written: '',
          weight: '0.000kg\r\n00',
          broken: false,
          readable: null as ReadableStream | null,
          writable: null as WritableStream | null,
          getInfo: () => ({ usbVendorId: 1_000, usbProductId: at }),
          say: (text: string) => {
            for (const letter of text) out.enqueue(new Uint8Array([letter.charCodeAt(0)]));
          },
          open: async () => {
            if (port.broken) throw new Error('unplugged');
            port.readable = new ReadableStream({
              start: (controller) => {
                out = controller;
              },
            });
            port.writable = new WritableStream({
              write: (bytes: Uint8Array) => {
                if (port.broken) throw new Error('unplugged');
                port.written += Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
                if (name === 'scale') port.say(`\n ${port.weight}\r\u0003`);
              },
            });
          },
          close: async () => {
            port.readable = null;
          },
        };
        return port;
      });
      const serial = Object.assign(new EventTarget(), {
        requestPort: async () => {
          const port = ports[granted.length];
          if (!port) throw new Error('no further port');
          granted.push(port);
          return port;
        },
        getPorts: async () => ports,
      });
      Object.defineProperty(Navigator.prototype, 'serial', { get: () => serial });
      Object.assign(window, { fakePorts: Object.fromEntries(names.map((name, at) => [name, ports[at]])) });
    }, devices);
  }

  async say(device: string, text: string): Promise<void> {
    await this.#page.evaluate(([name, said]) => window.fakePorts[name]?.say(said), [device, text] as const);
  }

  async set(device: string, state: { weight?: string; broken?: boolean }): Promise<void> {
    await this.#page.evaluate(([name, set]) => void Object.assign(window.fakePorts[name] ?? {}, set), [
      device,
      state,
    ] as const);
  }

  written(device: string): Promise<string> {
    return this.#page.evaluate((name) => window.fakePorts[name]?.written ?? '', device);
  }
}

/** Picks the next port that is granted for a place, in Settings as a cashier does. */
export async function pick(page: Page, place: string): Promise<void> {
  const device = page.getByRole('region', { name: place });
  await device.getByRole('button', { name: 'Serial port' }).click();
  await expect(device.getByText('Connected')).toBeVisible();
}

declare global {
  interface Window {
    fakePorts: Record<string, { say(text: string): void; written: string }>;
  }
}
