import type { PersonId } from '../../kernel/id.ts';
import type { Subject } from '../crypto/index.ts';

declare const brand: unique symbol;
export type UploadId = string & { readonly [brand]: 'UploadId' };

/** Throws when the text is not a UUID. */
export function uploadId(text: string): UploadId {
  if (!isUploadId(text)) throw new Error(`not the id of an upload: ${text}`);
  return text;
}

const isUploadId = (text: string): text is UploadId => /^[0-9a-f-]{36}$/.test(text);

/** What a person means to send: for what, under whose key, under which name and how large it will be. */
export type Intent = {
  heldBy: string;
  subject: Subject;
  name: string;
  size: number;
  person?: PersonId;
  organisation?: string;
  mandate?: string;
};

/** A piece that arrived: its own id (from which its key is derived), its bytes in clear, its ciphertext. */
export type UploadPart = { id: string; size: number; hash: string; storedSize: number };

/** How far an upload is. `name` is undefined once the person's key was destroyed. */
export type UploadProgress = { id: UploadId; heldBy: string; name: string | undefined; size: number; received: number };
