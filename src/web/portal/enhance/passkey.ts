import { newKey } from './send.ts';

const BASE = '/api/identity/second-factors/passkey';

type Descriptor = { id: string; transports?: AuthenticatorTransport[] };
type Creation = Omit<PublicKeyCredentialCreationOptions, 'challenge' | 'user' | 'excludeCredentials'> & {
  challenge: string;
  user: { id: string; name: string; displayName: string };
  excludeCredentials?: Descriptor[];
};
type Request = Omit<PublicKeyCredentialRequestOptions, 'challenge' | 'allowCredentials'> & {
  challenge: string;
  allowCredentials?: Descriptor[];
};

/** Shows the buttons for security keys and fingerprints, where the browser knows them; the code on paper or phone works without. */
export function offerPasskeys(page: Document): void {
  if (!('PublicKeyCredential' in window)) return;
  for (const place of page.querySelectorAll<HTMLElement>('[data-passkey]')) offer(place);
}

function offer(place: HTMLElement): void {
  const button = place.querySelector('button');
  const status = place.querySelector('[data-passkey-status]');
  if (!button || !status) return;
  const act = place.dataset['passkey'] === 'enrol' ? () => enrol(place.dataset['label'] ?? '') : prove;
  place.hidden = false;
  button.addEventListener('click', () => {
    status.textContent = '';
    act().then(
      () => location.assign(place.dataset['next'] ?? '/'),
      () => {
        status.textContent = place.dataset['failed'] ?? '';
      },
    );
  });
}

async function enrol(label: string): Promise<void> {
  const options: Creation = await post('/options', { label });
  const publicKey: PublicKeyCredentialCreationOptions = {
    ...options,
    challenge: bytesOf(options.challenge),
    user: { ...options.user, id: bytesOf(options.user.id) },
    excludeCredentials: (options.excludeCredentials ?? []).map(described),
  };
  const made = await navigator.credentials.create({ publicKey });
  if (!(made instanceof PublicKeyCredential)) throw new Error('no key');
  const response = made.response;
  if (!(response instanceof AuthenticatorAttestationResponse)) throw new Error('no key');
  await post('', {
    label,
    response: answerOf(made, { attestationObject: textOf(response.attestationObject) }),
  });
}

async function prove(): Promise<void> {
  const options: Request = await post('/challenge', {});
  const publicKey: PublicKeyCredentialRequestOptions = {
    ...options,
    challenge: bytesOf(options.challenge),
    allowCredentials: (options.allowCredentials ?? []).map(described),
  };
  const given = await navigator.credentials.get({ publicKey });
  if (!(given instanceof PublicKeyCredential)) throw new Error('no key');
  const response = given.response;
  if (!(response instanceof AuthenticatorAssertionResponse)) throw new Error('no key');
  const proof = {
    authenticatorData: textOf(response.authenticatorData),
    signature: textOf(response.signature),
  };
  await post('/prove', { response: answerOf(given, proof) });
}

function answerOf(credential: PublicKeyCredential, parts: Record<string, string>) {
  return {
    id: credential.id,
    rawId: credential.id,
    type: 'public-key',
    clientExtensionResults: {},
    response: { ...parts, clientDataJSON: textOf(credential.response.clientDataJSON) },
  };
}

const described = (descriptor: Descriptor): PublicKeyCredentialDescriptor => ({
  ...descriptor,
  type: 'public-key',
  id: bytesOf(descriptor.id),
});

async function post(path: string, body: object) {
  const answer = await fetch(BASE + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': newKey() },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.status === 204 ? undefined : answer.json();
}

const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (character) => character.charCodeAt(0));

const textOf = (bytes: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
