import type { ReactNode } from 'react';
import type { Session } from '../../../modules/identity/contract/sessions.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { Notice } from '../shell/Notice.tsx';
import { shellWording } from '../shell/wording.ts';
import { Unread } from '../shell/Unread.tsx';
import { barOf, type Bar } from './bar.ts';
import { PLACES } from './places.ts';
import { rolesText } from './roles.ts';
import { useSession } from './use-session.ts';

export type GateProps = { admits: (roles: readonly string[]) => boolean; children: ReactNode };

/** Lets officers in whose roles the room admits; everybody else reads in a sentence why not and what to do. */
export function Gate({ admits, children }: GateProps) {
  const say = shellWording[useLanguage()];
  const { data: session, error, refetch } = useSession();
  if (session === undefined) {
    return <Unread error={error} waiting={say.waiting} again={refetch} />;
  }
  const bar = barOf(session, admits);
  return bar === undefined ? children : <BarNotice key={bar} bar={bar} session={session} />;
}

function BarNotice({ bar, session: { roles } }: { bar: Bar; session: Session }) {
  const language = useLanguage();
  const { title, sentence, act } = shellWording[language].bars[bar];
  return (
    <Notice title={title} sentence={sentence(rolesText(roles, language))}>
      <a className="button button-go" href={WAY_ON[bar]()}>
        {act}
      </a>
    </Notice>
  );
}

const WAY_ON: Readonly<Record<Bar, () => string>> = {
  signedOut: PLACES.signIn,
  notOfficer: PLACES.home,
  secondFactor: PLACES.secondFactor,
  noRole: PLACES.home,
};
