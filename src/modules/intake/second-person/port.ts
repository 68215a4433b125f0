import type { Tx } from '../../../platform/database/index.ts';
import type { Bilingual } from '../../catalogue/index.ts';
import type { Applicant } from '../cases/model.ts';
import type { Role, Rule } from './model.ts';

type Told = {
  /** Whose matter it is, and whose key seals the message. */
  applicant: Pick<Applicant, 'person' | 'organisation'>;
  draft: string;
  /** Names the happening: the same is sent once. */
  key: string;
  item: Bilingual;
};

/** What leaves the house: to the number of somebody without an account, and to the applicant how it was answered. */
export type Telling =
  | (Told & { what: 'link'; mobile: string; token: string; asker: string; days: number })
  | (Told & { what: 'code'; mobile: string; code: string; minutes: number })
  | (Told & { what: 'answer'; role: Role; as: 'confirmed' | 'declined' });

/** The county's table, and how somebody is written to in the caller's transaction; nothing of it is kept in clear. */
export type SecondPersonPort = { rules: readonly Rule[]; tell: (tx: Tx, telling: Telling) => Promise<void> };
