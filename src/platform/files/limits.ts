import { no, ok, type Result } from '../../kernel/result.ts';
import { judgeHead, type HeadKind } from './head.ts';
import { judgeContent, refusalOf } from './judge.ts';
import { ALL_KINDS, FILE_KINDS, type FileKind } from './kind.ts';
import { isMisnamed } from './naming.ts';
import type { Reader } from './reader.ts';
import type { FileRefusal } from './refusal.ts';

/** Narrower than the house's own, where a material asks for it. */
export type Limits = { accept?: readonly FileKind[]; mostBytes?: number };

/** What the beginning promises, and how many bytes the whole may then have. */
export type Promised = { kind: HeadKind; mostBytes: number };

/** Judged by the beginning alone, so that nobody sends 50 MB only to hear that it is the wrong kind. */
export async function judgeBeginning(head: Uint8Array, limits: Limits): Promise<Result<Promised, FileRefusal>> {
  const { accept = ALL_KINDS } = limits;
  if (head.length === 0) return no({ code: 'fileEmpty' });
  const promised = await judgeHead(head);
  if (!promised.ok) return no(refusalOf(promised.error, accept));
  const kind = promised.value;
  const possible = accept.filter((one) => (kind === 'zip' ? CONTAINERS.has(one) : one === kind));
  if (possible.length === 0) {
    const found = kind === 'zip' ? 'application/zip' : FILE_KINDS[kind].mediaType;
    return no({ code: 'fileKindUnknown', found, accepted: accept });
  }
  return ok({ kind, mostBytes: mostBytesOf(possible, limits.mostBytes) });
}

/** Judged whole, after the beginning was. */
export async function judgeWhole(
  file: Reader,
  promised: HeadKind,
  { name, ...limits }: Limits & { name: string },
): Promise<Result<FileKind, FileRefusal>> {
  const { accept = ALL_KINDS } = limits;
  const kind = await judgeContent(file, promised, accept);
  if (!kind.ok) return kind;
  if (!accept.includes(kind.value)) {
    return no({ code: 'fileKindUnknown', found: FILE_KINDS[kind.value].mediaType, accepted: accept });
  }
  const mostBytes = mostBytesOf([kind.value], limits.mostBytes);
  if (file.size > mostBytes) return no({ code: 'fileTooLarge', mostBytes });
  return isMisnamed(name, kind.value) ? no({ code: 'fileMisnamed', kind: kind.value }) : kind;
}

const CONTAINERS: ReadonlySet<FileKind> = new Set(['ofd', 'docx', 'xlsx']);

/** The most that any of these kinds may have, and never more than is asked for. */
export const mostBytesOf = (kinds: readonly FileKind[], asked = Number.POSITIVE_INFINITY): number =>
  Math.min(asked, Math.max(...kinds.map((kind) => FILE_KINDS[kind].mostBytes)));
