import { never, no, ok, type Result } from '../../kernel/result.ts';
import { judgeContainer, type ContainerFault } from './container.ts';
import type { HeadFault, HeadKind } from './head.ts';
import type { FileKind } from './kind.ts';
import { findPixels, MOST_PIXELS } from './pixels.ts';
import type { Reader } from './reader.ts';
import type { FileRefusal } from './refusal.ts';
import { endsAsZip } from './zip-directory.ts';

/** What a whole file is, after its beginning has promised something. */
export async function judgeContent(
  file: Reader,
  promised: HeadKind,
  accepted: readonly FileKind[],
): Promise<Result<FileKind, FileRefusal>> {
  if (promised === 'zip') {
    const kind = await judgeContainer(file);
    return kind.ok ? kind : no(refusalOf(kind.error, accepted));
  }
  if (await endsAsZip(file)) return no({ code: 'fileAmbiguous' });
  return promised === 'pdf' ? ok(promised) : judgePicture(file, promised);
}

async function judgePicture(file: Reader, kind: 'jpeg' | 'png'): Promise<Result<FileKind, FileRefusal>> {
  const pixels = await findPixels(file, kind);
  if (pixels === undefined || pixels === 0) return no({ code: 'fileDamaged' });
  return pixels > MOST_PIXELS ? no({ code: 'filePixels', mostPixels: MOST_PIXELS }) : ok(kind);
}

/** The fault of a beginning or of a container in the words of an upload. */
export function refusalOf(fault: HeadFault | ContainerFault, accepted: readonly FileKind[]): FileRefusal {
  switch (fault.fault) {
    case 'active':
      return { code: 'fileActive', accepted };
    case 'ambiguous':
      return { code: 'fileAmbiguous' };
    case 'damaged':
      return { code: 'fileDamaged' };
    case 'unsafe':
      return { code: 'fileUnsafe', fault: fault.why };
    case 'unknown':
      return { code: 'fileKindUnknown', found: fault.found, accepted };
    default:
      return never(fault);
  }
}
