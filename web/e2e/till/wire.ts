import { connect, createServer, type Server, type Socket } from 'node:net';
import { SERVER } from '../shop';

/** A wire to the server under an address of its own, which a test can cut: nothing answers there until it is mended. */
export class Wire {
  readonly #sockets = new Set<Socket>();
  #server: Server | null = null;
  #port = 0;

  get address(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Lets calls through; again under the same address after a cut. */
  async mend(): Promise<void> {
    const { hostname, port } = new URL(SERVER);
    const server = createServer((caller) => {
      const called = connect(Number(port), hostname);
      for (const [from, to] of [
        [caller, called],
        [called, caller],
      ] as const) {
        this.#sockets.add(from);
        from.pipe(to);
        from.on('error', () => to.destroy());
        from.on('close', () => this.#sockets.delete(from));
      }
    });
    this.#server = server;
    await new Promise<void>((listening) => server.listen(this.#port, '127.0.0.1', listening));
    const address = server.address();
    if (address && typeof address === 'object') this.#port = address.port;
  }

  /** Refuses every call, and ends those that are under way. */
  async cut(): Promise<void> {
    const closed = new Promise((resolve) => this.#server?.close(resolve) ?? resolve(null));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }
}
