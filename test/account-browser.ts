import type { Accounts } from '../packages/server/src/accounts/index.ts';

export const ORIGIN = 'https://centre.example';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Headers;
}

/** What a browser does for a page that calls the endpoints of accounts: says where from, keeps cookies, sends them back. */
export class Browser {
  readonly cookies = new Map<string, string>();
  private readonly accounts: Accounts;
  private readonly address: string;

  constructor(accounts: Accounts, address = '192.0.2.1') {
    this.accounts = accounts;
    this.address = address;
  }

  /** Keeps the cookies of an answer, and drops those it ends. */
  keep(headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      const [pair, ...attributes] = line.split('; ');
      const at = pair.indexOf('=');
      if (attributes.some((attribute) => /^max-age=0$/i.test(attribute)))
        this.cookies.delete(pair.slice(0, at));
      else this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
  }

  /** Headers any request of this browser carries. */
  headers(more: Readonly<Record<string, string>> = {}): Headers {
    const headers = new Headers(more);
    if (this.cookies.size > 0)
      headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    return headers;
  }

  /** @param more headers to add, or to take away where the value is null. */
  async call(
    method: 'GET' | 'POST',
    path: string,
    body?: unknown,
    more: Readonly<Record<string, string | null>> = {},
  ): Promise<Answer> {
    const headers = this.headers(
      method === 'GET' ? {} : { origin: ORIGIN, 'content-type': 'application/json' },
    );
    for (const [name, value] of Object.entries(more)) {
      if (value === null) headers.delete(name);
      else headers.set(name, value);
    }
    const request = new Request(`${ORIGIN}/api/auth${path}`, {
      method,
      headers,
      ...(method === 'POST' ? { body: JSON.stringify(body ?? {}) } : {}),
    });
    const response = await this.accounts.handle(request, this.address);
    this.keep(response.headers);
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      body: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : { text },
    };
  }

  get = (path: string) => this.call('GET', path);
  post = (path: string, body?: unknown) => this.call('POST', path, body);
}
