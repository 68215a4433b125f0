import type { ReactNode } from 'react';
import { troubleOf } from '../../api/trouble.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { Notice } from '../shell/Notice.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { Waiting } from '../shell/Waiting.tsx';
import { shellWording } from '../shell/wording.ts';
import { here, PLACES } from './places.ts';
import { handlesCases, rolesText } from './roles.ts';
import { useSession } from './use-session.ts';

/** Lets officers in who handle cases; everybody else reads in a sentence why not and what to do. */
export function Gate({ children }: { children: ReactNode }) {
  const language = useLanguage();
  const say = shellWording[language];
  const { data: session, error, refetch } = useSession();
  if (session === undefined) {
    return error === null ? (
      <Waiting>{say.waiting}</Waiting>
    ) : (
      <TroubleNote trouble={troubleOf(error)} again={() => void refetch()} />
    );
  }
  if (session.kind === 'anonymous') return <SignIn />;
  if (session.kind === 'person') {
    return (
      <Notice title={say.notOfficer.title} sentence={say.notOfficer.sentence}>
        <a className="button button-act" href={PLACES.home}>
          {say.notOfficer.home}
        </a>
        <a className="button button-plain" href={PLACES.signIn(here())}>
          {say.notOfficer.signIn}
        </a>
      </Notice>
    );
  }
  if (handlesCases(session.roles)) return children;
  const { title, sentence, help } = say.noRole;
  return (
    <Notice title={title} sentence={sentence(rolesText(session.roles, language))}>
      <p>{help}</p>
    </Notice>
  );
}

/** Leads to the server's own login page and back to this very place; drafts wait in the tab. */
function SignIn() {
  const { title, sentence, act } = shellWording[useLanguage()].signIn;
  return (
    <Notice title={title} sentence={sentence}>
      <a className="button button-go" href={PLACES.signIn(here())}>
        {act}
      </a>
    </Notice>
  );
}
