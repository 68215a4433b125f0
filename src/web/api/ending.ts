import type { Static } from 'typebox';
import type { Moved } from '../../modules/intake/cases/contract.ts';
import type { ProposeEnding, RejectEnding } from '../../modules/intake/ending/contract.ts';
import { caseAddresses } from './addresses.ts';
import { send } from './client.ts';

type Saying<Body> = Omit<Body, 'version'>;

/** What an officer orders about the end of a case by hand. */
export type EndingOrder =
  | { ending: 'propose'; says: Saying<Static<typeof ProposeEnding>> }
  | { ending: 'confirm'; says: null }
  | { ending: 'reject'; says: Saying<Static<typeof RejectEnding>> };

type Ordering = { caseId: string; version: number; key: string };

export const orderEnding = ({ caseId, version, key }: Ordering, { ending, says }: EndingOrder) =>
  send<Moved>(caseAddresses.ending(caseId, ending), { method: 'POST', body: { version, ...(says ?? {}) }, key });
