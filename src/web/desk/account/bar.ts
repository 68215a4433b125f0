import type { Session } from '../../../modules/identity/contract/sessions.ts';

/** What keeps somebody from the desk. The server decides; this says it before the first refusal. */
export type Bar = 'signedOut' | 'notOfficer' | 'secondFactor' | 'noRole';

type Asked = Pick<Session, 'kind' | 'roles' | 'secondFactor' | 'secondFactorPolicy'>;

export function barOf(
  { kind, roles, secondFactor, secondFactorPolicy }: Asked,
  admits: (roles: readonly string[]) => boolean,
): Bar | undefined {
  if (kind === 'anonymous') return 'signedOut';
  if (kind === 'person') return 'notOfficer';
  if (secondFactorPolicy === 'compulsory' && !secondFactor) return 'secondFactor';
  return admits(roles) ? undefined : 'noRole';
}
