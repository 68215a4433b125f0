import type { Generated, JSONColumnType } from 'kysely';
import type { Sealed } from '../crypto/index.ts';
import type { FileId } from './file.ts';
import type { ScanState } from './scanner.ts';
import type { UploadId, UploadPart } from './upload.ts';

declare module '../database/schema.ts' {
  interface Schema {
    'files.file': {
      area: string;
      id: FileId;
      held_by: string;
      case_id: string | null;
      person: string | null;
      organisation: string | null;
      mandate: string | null;
      department: string | null;
      name: Sealed;
      sealed_key: Sealed;
      media_type: string;
      size: number;
      hash: string;
      scan_state: Generated<ScanState>;
      scan_finding: string | null;
      scanned_at: Date | null;
      created_at: Generated<Date>;
    };
    'files.upload': {
      area: string;
      id: UploadId;
      held_by: string;
      person: string | null;
      organisation: string | null;
      mandate: string | null;
      name: Sealed;
      sealed_key: Sealed;
      size: number;
      received: Generated<number>;
      parts: JSONColumnType<UploadPart[], never, never>;
      created_at: Generated<Date>;
    };
  }
}
