/** What the QR code of a licence says, in its order; the server signs exactly these words. */
export type Said = {
  identifier: string;
  type: string;
  holder: string;
  organ: string;
  number: string;
  from: string;
  until: string | null;
};

/** A published key: SubjectPublicKeyInfo in base64. */
export type VerificationKey = { id: string; spki: string };

export type Checked =
  | { verdict: 'genuine' | 'expired' | 'notYet'; said: Said }
  /** Not a code of ours, or one that was changed. */
  | { verdict: 'false' }
  /** Signed with a key that this page does not hold: it was opened too long ago. */
  | { verdict: 'keyUnknown' };

/** Bytes of base64url or base64; undefined for what is neither. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

/** The token in whatever was scanned or pasted: an address with it behind `#`, or the token alone. */
const tokenIn = (text: string): string => text.trim().split('#').pop() ?? '';

/** Checks a code by the published keys alone. `today`: `YYYY-MM-DD`. What happened to the licence afterwards no code can know. */
export async function checkToken(
  text: string,
  { keys, today }: { keys: readonly VerificationKey[]; today: string },
): Promise<Checked> {
  const token = tokenIn(text);
  const [version, keyId, body = '', signature = ''] = token.split('.');
  if (version !== '1') return { verdict: 'false' };
  const key = keys.find(({ id }) => id === keyId);
  if (!key) return { verdict: 'keyUnknown' };
  const [signed, bytes, spki] = [bytesOf(signature), bytesOf(body), bytesOf(key.spki)];
  if (!signed || !bytes || !spki) return { verdict: 'false' };
  const head = new TextEncoder().encode(token.slice(0, token.lastIndexOf('.')));
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
  const imported = await crypto.subtle.importKey('spki', spki, algorithm, false, ['verify']);
  const isOurs = await crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, imported, signed, head);
  if (!isOurs) return { verdict: 'false' };
  return judged(saidIn(new TextDecoder().decode(bytes)), today);
}

function judged(said: Said, today: string): Checked {
  if (said.until !== null && said.until < today) return { verdict: 'expired', said };
  return { verdict: today < said.from ? 'notYet' : 'genuine', said };
}

/** What was signed by us has our form. */
function saidIn(text: string): Said {
  const [identifier = '', type = '', holder = '', organ = '', number = '', from = '', until = null]: (string | null)[] =
    JSON.parse(text);
  return {
    identifier: identifier ?? '',
    type: type ?? '',
    holder: holder ?? '',
    organ: organ ?? '',
    number: number ?? '',
    from: from ?? '',
    until,
  };
}
