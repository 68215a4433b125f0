import type { CaseId, PersonId } from '../../kernel/id.ts';
import type { Subject } from '../crypto/index.ts';
import type { FileKind } from './kind.ts';
import type { ScanState } from './scanner.ts';

declare const brand: unique symbol;
export type FileId = string & { readonly [brand]: 'FileId' };

/** Throws when the text is not a UUID. */
export function fileId(text: string): FileId {
  if (!isFileId(text)) throw new Error(`not the id of a file: ${text}`);
  return text;
}

/** Whose a file is. What is absent opens it to nobody. */
export type Holder = {
  /** The draft, case or other thing it belongs to, as that thing's stream is called: `intake.draft/<uuid>`. */
  heldBy: string;
  /** Under whose key name and content are sealed. */
  subject: Subject;
  person?: PersonId;
  organisation?: string;
  /** Under which an agent may see it too. */
  mandate?: string;
  /** Once it belongs to a case it can no longer be removed by a person. */
  caseId?: CaseId;
  department?: string;
};

/** Where a file goes when its draft becomes a case, or its case another department's. */
export type NewHolder = { heldBy: string; caseId: CaseId; department: string };

export type StoredFile = {
  id: FileId;
  heldBy: string;
  /** Undefined once the person's key was destroyed: then the content is gone too. */
  name: string | undefined;
  kind: FileKind;
  size: number;
  /** By which the content is known in the store; copies of a file have it in common, two uploads never. */
  hash: string;
  /** Shown beside the file wherever it is listed: nobody should take "unscanned" for "clean". */
  scanState: ScanState;
  createdAt: Date;
};

const isFileId = (text: string): text is FileId => /^[0-9a-f-]{36}$/.test(text);
