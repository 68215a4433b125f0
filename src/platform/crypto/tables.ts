import type { ColumnType, Generated } from 'kysely';
import type { SigningAlgorithm } from './suite.ts';

declare module '../database/schema.ts' {
  interface Schema {
    'keys.data_key': {
      id: string;
      area: string;
      subject: string;
      /** Null once destroyed; a trigger sees to it. */
      wrapped: Buffer | null;
      master_id: string;
      created_at: Generated<Date>;
      destroyed_at: ColumnType<Date | null, never, Date>;
      destroyed_basis: ColumnType<string | null, never, string>;
    };
    'keys.service_key': {
      id: string;
      purpose: string;
      algorithm: SigningAlgorithm | 'secret';
      public_pem: string | null;
      wrapped: Buffer;
      master_id: string;
      created_at: Generated<Date>;
      retired_at: ColumnType<Date | null, never, Date>;
    };
  }
}
