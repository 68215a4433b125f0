export type Answer = { status: number; headers: Headers; text: string };
export type Sending = {
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it stands: a form, or a text whose kind the headers name. */
  raw?: string | FormData;
  key?: string;
  headers?: Readonly<Record<string, string>>;
  signal?: AbortSignal;
};

/** Somebody with a session, or nobody, who speaks to the running program as its own pages do. */
export type Agent = {
  /** The line of the `Cookie` header; empty for somebody who is not signed in. */
  cookie: string;
  send(method: string, path: string, sending?: Sending): Promise<Answer>;
  get(path: string): Promise<Answer>;
  post(path: string, body?: unknown, key?: string): Promise<Answer>;
};

export function agentAt(origin: string, cookie = ''): Agent {
  const send = async (
    method: string,
    path: string,
    { body, raw, key, headers, signal }: Sending = {},
  ): Promise<Answer> => {
    const content = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    const answer = await fetch(new URL(path, origin), {
      method,
      redirect: 'manual',
      headers: {
        ...(cookie !== '' && { cookie }),
        ...(method !== 'GET' && { origin: new URL(origin).origin }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(key !== undefined && { 'idempotency-key': key }),
        ...headers,
      },
      ...(content !== undefined && { body: content }),
      ...(signal && { signal }),
    });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };
  return {
    cookie,
    send,
    get: (path) => send('GET', path),
    post: (path, body, key) =>
      send('POST', path, { ...(body !== undefined && { body }), ...(key !== undefined && { key }) }),
  };
}

/** The JSON of an answer that must have been given with this status. */
export function jsonOf<Body>({ status, text }: Answer, expected = 200): Body {
  if (status !== expected) throw new Error(`answered ${status}: ${text.slice(0, 500)}`);
  return (text === '' ? undefined : JSON.parse(text)) as Body;
}
