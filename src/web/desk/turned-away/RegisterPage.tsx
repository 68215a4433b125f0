import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { ItemRow } from '../../../modules/catalogue/contract/answers.ts';
import type { RegisteredTurnedAway } from '../../../modules/intake/turned-away/contract.ts';
import { readMeeting } from '../../api/counter.ts';
import { plain } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { ItemChoice } from './ItemChoice.tsx';
import { Registered } from './Registered.tsx';
import { RegisterForm } from './RegisterForm.tsx';
import { deskTurnedAwayWording } from './wording.ts';
import '../styles/turned-away.css';

/** A no at the counter: whom, about what, why, and what the person can do instead. */
export default function RegisterPage() {
  const language = useLanguage();
  const say = deskTurnedAwayWording[language].form;
  const { meeting } = useSearch({ from: '/turned-away/new' });
  const [item, setItem] = useState<ItemRow>();
  const [done, setDone] = useState<RegisteredTurnedAway>();
  useDocumentTitle(say.title);
  const { data: met } = useQuery({
    queryKey: ['turned-away-meeting', meeting],
    queryFn: ({ signal }) => readMeeting(meeting ?? '', signal),
    enabled: meeting !== undefined,
    gcTime: 0,
  });
  if (done) return <Registered registered={done} />;
  return (
    <div className="desk-page turned-away">
      <p>
        <Link to="/turned-away" search={{}}>
          {deskTurnedAwayWording[language].file.back}
        </Link>
      </p>
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      {met && (
        <p>
          {say.before} <strong lang="zh">{met.name}</strong>
        </p>
      )}
      <h2>{say.item}</h2>
      {item === undefined ? (
        <ItemChoice choose={setItem} />
      ) : (
        <p>
          <strong>{plain(item.name, language)}</strong>{' '}
          <button type="button" className="button button-plain" onClick={() => setItem(undefined)}>
            {say.otherItem}
          </button>
        </p>
      )}
      <RegisterForm key={item?.key ?? ''} item={item?.key} meeting={meeting} done={setDone} />
    </div>
  );
}
