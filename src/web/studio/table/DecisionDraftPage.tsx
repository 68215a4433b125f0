import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import type { DecisionDraft } from '../../../modules/decisions/publication/contract.ts';
import { readDecisionDraft } from '../../api/decision-models.ts';
import { Gate } from '../../desk/account/Gate.tsx';
import { drawsDecisions } from '../../desk/decision-models/drawing.ts';
import { useLanguage } from '../../desk/shell/PreferencesRoom.tsx';
import { Unread } from '../../desk/shell/Unread.tsx';
import { useDocumentTitle } from '../../desk/shell/use-document-title.ts';
import { blankTable } from './blank-table.ts';
import { TableDrafting } from './TableDrafting.tsx';
import { tableWording } from './wording.ts';
import '../styles/studio.css';
import '../styles/table.css';

/** The working copy of a decision model: drawn, checked while it is drawn, tried, and published. */
export default function DecisionDraftPage() {
  const { key } = useParams({ from: '/models/decision/$key' });
  const say = tableWording[useLanguage()];
  useDocumentTitle(`${say.title} ${key}`);
  return (
    <Gate admits={drawsDecisions}>
      <div className="studio">
        <Link className="back" to="/decision-models">
          {say.back}
        </Link>
        <h1>
          {say.title} {key}
        </h1>
        <Draft model={key} />
      </div>
    </Gate>
  );
}

function Draft({ model }: { model: string }) {
  const say = tableWording[useLanguage()];
  const { data, error, refetch } = useQuery({
    queryKey: ['decision-drafts', model],
    queryFn: ({ signal }) => readDecisionDraft(model, signal),
    // What is being drawn is not drawn over by what the server has; saving says when a colleague was quicker.
    staleTime: Infinity,
    gcTime: 0,
  });
  if (data === undefined) return <Unread error={error} waiting={say.waiting} again={refetch} />;
  return <Begun key={`${data.revision} ${data.newest}`} model={model} draft={data} again={() => void refetch()} />;
}

function Begun({ model, draft, again }: { model: string; draft: DecisionDraft; again: () => void }) {
  const say = tableWording[useLanguage()];
  const [begun] = useState(() => ({ xml: draft.xml ?? blankTable(model, say.blank), tests: draft.tests }));
  return <TableDrafting model={model} draft={draft} begun={begun} again={again} />;
}
