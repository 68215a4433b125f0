import type { Generated, JSONColumnType } from 'kysely';
import type { Area, CaseId } from '../../kernel/id.ts';
import type { Actor } from './event.ts';

type Json<Value extends object> = JSONColumnType<Value>;

declare module '../database/schema.ts' {
  interface Schema {
    'log.event': {
      area: Area;
      stream: string;
      version: number;
      schema: number;
      type: string;
      case_id: CaseId | null;
      data: Json<Record<string, unknown>>;
      actor: Json<Actor>;
      basis: string | null;
      at: Date;
      recorded_at: Date;
      leaf: Buffer;
    };
    'log.stream': { area: Area; stream: string; version: number; state: Json<object>; contains: string[] };
    'log.pending': { position: Generated<string>; area: Area; stream: string; version: number };
    'log.numbered': { seq: string; area: Area; stream: string; version: number };
  }
}
