import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { send } from '../../api/client.ts';
import { Say } from '../../ui/index.ts';
import { dropEveryDraft } from '../acts/draft-store.ts';
import { Disclosure } from '../shell/Disclosure.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { useTroubleText } from '../shell/TroubleNote.tsx';
import { shellWording } from '../shell/wording.ts';
import { troubleOf, type Trouble } from '../../api/trouble.ts';
import { here, PLACES } from './places.ts';
import { rolesText } from './roles.ts';
import { endSession, useSession, type Officer } from './use-session.ts';

/** Who is at this desk, in which roles, with or without a second factor, and the way out. Nothing for anybody else. */
export function AccountMenu() {
  const { data: session } = useSession();
  const { account } = shellWording[useLanguage()];
  if (session?.kind !== 'officer') return null;
  return (
    <Disclosure label={session.name} name={account.open(session.name)}>
      <AccountFacts officer={session} />
      <SignOut />
    </Disclosure>
  );
}

function AccountFacts({ officer: { department, roles, secondFactor } }: { officer: Officer }) {
  const language = useLanguage();
  const { account } = shellWording[language];
  return (
    <dl className="account-facts">
      {department && (
        <>
          <dt>{account.department}</dt>
          <dd>
            <Say words={department} language={language} />
          </dd>
        </>
      )}
      <dt>{account.roles}</dt>
      <dd>{rolesText(roles, language)}</dd>
      <dt>{account.secondFactor}</dt>
      <dd>
        {secondFactor ? account.factors.proven : account.factors.unproven}
        {!secondFactor && (
          <>
            <br />
            <a href={PLACES.secondFactor(here())}>{account.manageFactor}</a>
          </>
        )}
      </dd>
    </dl>
  );
}

/** Ends the session here and everywhere, and leaves no words about people on a shared screen. */
function SignOut() {
  const { account } = shellWording[useLanguage()];
  const client = useQueryClient();
  const [state, setState] = useState<'idle' | 'leaving' | Trouble>('idle');
  const leave = async () => {
    setState('leaving');
    try {
      await send(PLACES.signOut, { method: 'DELETE', key: crypto.randomUUID() });
      dropEveryDraft(sessionStorage);
      client.clear();
      endSession(client);
    } catch (error) {
      setState(troubleOf(error));
    }
  };
  const leaving = state === 'leaving';
  return (
    <>
      {typeof state === 'object' && <SignOutTrouble trouble={state} />}
      <button
        type="button"
        className="button button-plain"
        aria-disabled={leaving || undefined}
        onClick={() => void leave()}
      >
        {leaving ? account.signingOut : account.signOut}
      </button>
    </>
  );
}

function SignOutTrouble({ trouble }: { trouble: Trouble }) {
  return <p role="alert">{useTroubleText(trouble)}</p>;
}
