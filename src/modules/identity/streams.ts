import { officers } from './officers/store/officer.ts';
import { organisations } from './organisations/store/organisation.ts';
import { accounts } from './people/store/account.ts';

/** Every kind of stream that this module writes, for whoever proves the log. */
export const identityStreams = [accounts, officers, organisations] as const;
