import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { endSession } from '../../api/session.ts';
import { dropEveryDraft } from '../acts/draft-store.ts';
import { Disclosure } from '../shell/Disclosure.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { useTroubleText } from '../shell/TroubleNote.tsx';
import { shellWording } from '../shell/wording.ts';
import { troubleOf, type Trouble } from '../../api/trouble.ts';
import { PLACES } from './places.ts';
import { isHead, leads, rolesText } from './roles.ts';
import { forgetSession, useSession } from './use-session.ts';
import type { Session } from '../../../modules/identity/contract/sessions.ts';

/** Who is signed in, in which roles, with or without a second factor, and the way out. */
export function AccountMenu() {
  const { data: session } = useSession();
  const { account } = shellWording[useLanguage()];
  if (session === undefined || session.kind === 'anonymous') return null;
  const name = session.name ?? account.nameless;
  return (
    <Disclosure label={<span lang="zh">{name}</span>} name={account.open(name)}>
      <AccountFacts officer={session} />
      {session.kind === 'officer' && <OfficePages officer={session} />}
      <SignOut />
    </Disclosure>
  );
}

function AccountFacts({ officer: { roles, secondFactor } }: { officer: Session }) {
  const language = useLanguage();
  const { account } = shellWording[language];
  return (
    <dl className="account-facts">
      <dt>{account.roles}</dt>
      <dd>{rolesText(roles, language)}</dd>
      <dt>{account.secondFactor}</dt>
      <dd>
        {secondFactor ? account.factors.proven : account.factors.unproven}
        {!secondFactor && (
          <>
            <br />
            <a href={PLACES.secondFactor()}>{account.manageFactor}</a>
          </>
        )}
      </dd>
    </dl>
  );
}

/** What concerns the officer himself, and for a head his department. */
function OfficePages({ officer: { roles } }: { officer: Session }) {
  const { account } = shellWording[useLanguage()];
  return (
    <ul className="account-pages">
      <li>
        <Link to="/office/leaves">{account.leaves}</Link>
      </li>
      {leads(roles) && (
        <li>
          <Link to="/office/drawers">{account.drawers}</Link>
        </li>
      )}
      {isHead(roles) && (
        <>
          <li>
            <Link to="/office/department-leaves">{account.departmentLeaves}</Link>
          </li>
          <li>
            <Link to="/office/tasks">{account.holders}</Link>
          </li>
          <li>
            <Link to="/office/credit">{account.credit}</Link>
          </li>
        </>
      )}
      {roles.length > 0 && (
        <li>
          <Link to="/office/commitments">{account.commitments}</Link>
        </li>
      )}
      <li>
        <Link to="/office/interests">{account.interests}</Link>
      </li>
    </ul>
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
      await endSession();
      dropEveryDraft(sessionStorage);
      client.removeQueries({ queryKey: ['cases'] });
      client.removeQueries({ queryKey: ['tasks'] });
      forgetSession(client);
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
