import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { Shop } from '../../shop';
import { HOME, START, verify } from '../../verify';
import { freePort } from '../mortal-browser';

/** A server of its own with a small demo shop and its own database, both of which can be killed as a power cut kills them. */
export class MortalServer {
  readonly #data = mkdtempSync(join(tmpdir(), 'aisle-faults-'));
  readonly #log = createWriteStream(join(this.#data, 'process.log'), { flags: 'a' });
  #process: ChildProcess | null = null;
  #port = 0;

  async start(): Promise<Shop> {
    this.#port = await freePort();
    await this.startAgain('--aisle.demo.products=400', '--aisle.demo.days=3');
    return new Shop(this.address, this.#demoFile);
  }

  get address(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get #demoFile(): string {
    return join(this.#data, 'demo.json');
  }

  /** Starts it on the same port and data, and waits until it answers. */
  async startAgain(...options: string[]): Promise<void> {
    const words = [`--server.port=${this.#port}`, `--aisle.data=${this.#data}`, `--aisle.demo.file=${this.#demoFile}`];
    this.#process = spawn(START, [...words, ...options], {
      cwd: HOME, // where it finds the built pages
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#process.stdout?.pipe(this.#log, { end: false });
    this.#process.stderr?.pipe(this.#log, { end: false });
    await this.healthy();
  }

  async healthy(): Promise<void> {
    const answers = () =>
      fetch(`${this.address}/health`).then(
        (answer) => answer.ok,
        () => false,
      );
    await expect.poll(answers, { timeout: 240_000, intervals: [100] }).toBe(true);
  }

  /** Kills the server's process (SIGKILL); its PostgreSQL lives on. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const dying = this.#process;
    if (!dying || dying.exitCode !== null || dying.signalCode !== null) return;
    const gone = new Promise((resolve) => dying.once('exit', resolve));
    dying.kill(signal);
    await gone;
  }

  /** Kills the postmaster of its PostgreSQL (SIGKILL), which takes every connection with it. */
  killDatabase(): void {
    const [pid] = readFileSync(join(this.#data, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
    process.kill(Number(pid), 'SIGKILL');
  }

  /** What `./aisle verify` says of the record, and whether all of it holds. */
  verify(): Promise<{ holds: boolean; said: string }> {
    return verify(this.#data);
  }

  /** Stops it as Ctrl-C does, its PostgreSQL with it, and takes its data away. */
  async clear(): Promise<void> {
    await this.#end('SIGTERM');
    this.#log.end();
    rmSync(this.#data, { recursive: true, force: true, maxRetries: 5 });
  }
}
