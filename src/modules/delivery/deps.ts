import type { Area } from '../../kernel/id.ts';
import type { Vault } from '../../platform/crypto/index.ts';
import type { Db } from '../../platform/database/index.ts';
import type { Express } from '../../platform/express/index.ts';
import type { Payer } from './model.ts';

export type DeliveryDeps = {
  db: Db;
  area: Area;
  vault: Vault;
  now: () => Date;
  /** The courier; undefined where none is configured: then nothing can be posted. */
  courier: Express | undefined;
  payer: Payer;
  /** Whether jobs ask the courier behind the commit; else whoever opened these rooms asks it himself. */
  asksBehind: boolean;
};
