import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { OAuthClientProvider } from '@modelcontextprotocol/sdk/client/auth.js';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import type { OAuthClientInformationMixed, OAuthTokens } from '@modelcontextprotocol/sdk/shared/auth.js';
import type { Transport } from '@modelcontextprotocol/sdk/shared/transport.js';

/** A program of one's own that uses the official client and knows nothing of Aisle but an address. */
export class OwnProgram implements OAuthClientProvider {
  readonly #name: string;
  readonly #callbacks: Server;
  readonly #heard: readonly URL[];
  #information: OAuthClientInformationMixed | undefined;
  #tokens: OAuthTokens | undefined;
  #verifier = '';
  /** The address of the page at which it last sent its person. */
  asked: URL | undefined;

  private constructor(name: string, callbacks: Server, heard: readonly URL[]) {
    this.#name = name;
    this.#callbacks = callbacks;
    this.#heard = heard;
  }

  /** One that waits for its person's answer on this machine. */
  static async begin(name: string): Promise<OwnProgram> {
    const heard: URL[] = [];
    const callbacks = createServer(({ url = '/' }, response) => {
      if (url.startsWith('/callback')) heard.push(new URL(url, 'http://127.0.0.1'));
      response.setHeader('Content-Type', 'text/html').end('<!doctype html><title>Heard</title><p>Heard.');
    });
    await new Promise<void>((ready) => callbacks.listen(0, '127.0.0.1', ready));
    return new OwnProgram(name, callbacks, heard);
  }

  /** Connects with what it has; asks its person, and fails, when that is not enough. */
  async connect(address: string): Promise<Client> {
    const client = new Client({ name: this.#name, version: '1.0.0' });
    // Its own types leave room for undefined where the interface's do not.
    await client.connect(this.#transport(address) as Transport);
    return client;
  }

  /** Takes up what its person answered. */
  async takeUp(address: string, code: string): Promise<void> {
    await this.#transport(address).finishAuth(code);
  }

  /** What its person's browser brought, the last of it. */
  get answer(): URLSearchParams {
    return this.#heard.at(-1)?.searchParams ?? new URLSearchParams();
  }

  end(): void {
    this.#callbacks.close();
    this.#callbacks.closeAllConnections();
  }

  /** As after the minutes that access is good for: it has to refresh. */
  forgetAccess(): void {
    if (this.#tokens) this.#tokens = { ...this.#tokens, access_token: 'aisle_gone' };
  }

  #transport(address: string): StreamableHTTPClientTransport {
    return new StreamableHTTPClientTransport(new URL(address), { authProvider: this });
  }

  get redirectUrl() {
    return `http://127.0.0.1:${(this.#callbacks.address() as AddressInfo).port}/callback`;
  }

  get clientMetadata() {
    return {
      client_name: this.#name,
      redirect_uris: [this.redirectUrl],
      grant_types: ['authorization_code', 'refresh_token'],
      response_types: ['code'],
      token_endpoint_auth_method: 'none',
    };
  }

  state() {
    return 'what the program wants to hear again';
  }

  clientInformation() {
    return this.#information;
  }

  saveClientInformation(information: OAuthClientInformationMixed) {
    this.#information = information;
  }

  tokens() {
    return this.#tokens;
  }

  saveTokens(tokens: OAuthTokens) {
    this.#tokens = tokens;
  }

  redirectToAuthorization(page: URL) {
    this.asked = page;
  }

  saveCodeVerifier(verifier: string) {
    this.#verifier = verifier;
  }

  codeVerifier() {
    return this.#verifier;
  }
}
