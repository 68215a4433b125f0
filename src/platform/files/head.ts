import { fileTypeFromBuffer } from 'file-type';
import { no, ok, type Result } from '../../kernel/result.ts';

/** As much of the beginning as any signature needs. */
export const HEAD = 4_100;

/** What the first bytes promise: a kind of its own, or a container whose entries will tell. */
export type HeadKind = 'pdf' | 'jpeg' | 'png' | 'zip';
export type HeadFault = { fault: 'active' } | { fault: 'ambiguous' } | { fault: 'unknown'; found: string | undefined };

const BY_MEDIA_TYPE = new Map<string, HeadKind>([
  ['application/pdf', 'pdf'],
  ['image/jpeg', 'jpeg'],
  ['image/png', 'png'],
]);

/** Browsers look for these within the first kilobyte when they guess. */
const ACTIVE = /<(?:!doctype\s+html|html|head|body|script|iframe|object|embed|svg|math|\?xml-stylesheet)[\s>/]/i;
const GUESSED = 1_024;

export async function judgeHead(head: Uint8Array): Promise<Result<HeadKind, HeadFault>> {
  const isActive = ACTIVE.test(textOf(head.subarray(0, GUESSED)));
  // A container's own beginning, exactly: anything before the first entry belongs to another kind.
  if (startsWith(head, 'PK\x03\x04')) return isActive ? no({ fault: 'ambiguous' }) : ok('zip');
  const found = (await fileTypeFromBuffer(head))?.mime;
  const kind = found === undefined ? undefined : BY_MEDIA_TYPE.get(found);
  if (!kind) return no(isActive ? { fault: 'active' } : { fault: 'unknown', found });
  const isAlsoPdf = kind !== 'pdf' && textOf(head.subarray(0, GUESSED)).includes('%PDF-');
  // PDF programs forgive bytes before the header, and that is what makes a file two things at once.
  const isLatePdf = kind === 'pdf' && !startsWith(head, '%PDF-');
  return isActive || isAlsoPdf || isLatePdf ? no({ fault: 'ambiguous' }) : ok(kind);
}

/** UTF-16 as well: every second byte of a Latin text is zero. */
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1').replaceAll('\0', '');
const startsWith = (bytes: Uint8Array, signature: string) =>
  Buffer.from(bytes.subarray(0, signature.length)).toString('latin1') === signature;
