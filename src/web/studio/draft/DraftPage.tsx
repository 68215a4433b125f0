import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { DraftView } from '../../../modules/process/publication/contract.ts';
import { readDraft } from '../../api/process-drafts.ts';
import { plain, Say } from '../../ui/index.ts';
import { Gate } from '../../desk/account/Gate.tsx';
import { useLanguage } from '../../desk/shell/PreferencesRoom.tsx';
import { Unread } from '../../desk/shell/Unread.tsx';
import { useDocumentTitle } from '../../desk/shell/use-document-title.ts';
import { blankModel } from './blank-model.ts';
import { Drafting } from './Drafting.tsx';
import { draftWording } from './wording.ts';
import '../styles/studio.css';
import '../../desk/styles/process-models.css';
import '../styles/draft.css';

/** Cataloguers draw all; heads, and whom they let, what their departments are in charge of. */
const draws = (roles: readonly string[]) => DRAWERS.some((role) => roles.includes(role));
const DRAWERS = ['cataloguer', 'sectionHead', 'leader', 'drawer'];

/** The working copy of an item's process model: drawn, checked, and published as its next version. */
export default function DraftPage() {
  const { item } = useParams({ from: '/models/process/$item' });
  const say = draftWording[useLanguage()];
  return (
    <Gate admits={draws}>
      <div className="studio">
        <Link className="back" to="/process-models/$item" params={{ item }} search={true}>
          {say.back}
        </Link>
        <Draft item={item} />
      </div>
    </Gate>
  );
}

function Draft({ item }: { item: string }) {
  const say = draftWording[useLanguage()];
  const { data, error, refetch } = useQuery({
    queryKey: ['process-drafts', item],
    queryFn: ({ signal }) => readDraft(item, signal),
    // What is being drawn is not drawn over by what the server has; saving says when a colleague was quicker.
    staleTime: Infinity,
    gcTime: 0,
  });
  if (data === undefined) return <Unread error={error} waiting={say.waiting} again={refetch} />;
  return (
    <Titled key={`${item} ${data.revision} ${data.newest}`} item={item} draft={data} again={() => void refetch()} />
  );
}

function Titled({ item, draft, again }: { item: string; draft: DraftView; again: () => void }) {
  const language = useLanguage();
  const say = draftWording[language];
  const name = draft.name ?? { zh: item };
  const [xml] = useState(() => draft.xml ?? blankModel(item, name.zh));
  useDocumentTitle(`${say.title} ${plain(name, language)}`);
  return (
    <>
      <h1>
        {say.title} <Say words={name} language={language} />
      </h1>
      <Drafting item={item} draft={draft} xml={xml} again={again} />
    </>
  );
}
