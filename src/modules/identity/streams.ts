import { interests } from './interests/store/interest.ts';
import { leaves } from './deputies/store/leave.ts';
import { officers } from './officers/store/officer.ts';
import { mandates } from './mandates/store/mandate.ts';
import { organisations } from './organisations/store/organisation.ts';
import { accounts } from './people/store/account.ts';
import { wards } from './wards/store/ward.ts';

/** Every kind of stream that this module writes, for whoever proves the log. */
export const identityStreams = [accounts, interests, leaves, mandates, officers, organisations, wards] as const;
