import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ResultView } from '../../../modules/issuing/contract.ts';
import { readResult } from '../../api/issuing.ts';
import { KeyHint } from '../keys/KeyHint.tsx';
import { useCommand, useKeys } from '../keys/KeyRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { Unread } from '../shell/Unread.tsx';
import { HandOverForm } from './HandOverForm.tsx';
import { OutsideForm, PostForm, PrintForm, ShelveForm } from './ActForms.tsx';
import { ResultFacts } from './ResultFacts.tsx';
import { issuingPageWording } from './wording.ts';

type Open = 'handOver' | 'shelve' | 'print' | 'post' | 'outside';

/** One result: what it is, and what can be done with it now. */
export function ResultDesk({ caseId, hall }: { caseId: string; hall: string }) {
  const say = issuingPageWording[useLanguage()];
  const { data, error, refetch } = useQuery({
    queryKey: ['issuing', 'result', caseId, hall],
    queryFn: ({ signal }) => readResult(caseId, hall, signal),
    gcTime: 0,
  });
  if (data === undefined) return <Unread error={error} waiting={say.waiting} again={refetch} />;
  return (
    <>
      <ResultFacts view={data} />
      {data.theme !== null && (
        <p>
          <Link className="button button-plain" to="/issuing" search={{ hall, theme: data.theme }}>
            {say.theme.open}
          </Link>
        </p>
      )}
      <Acts key={data.row.state} view={data} hall={hall} />
    </>
  );
}

/** Which acts are offered: whatever is out of the house offers none. */
function actsOf({ row: { state, method, hall: at }, blanks, address, canPost }: ResultView, hall: string): Open[] {
  if (state === 'posted' || state === 'delivered' || (at !== null && at !== hall)) return [];
  return [
    'handOver',
    'shelve',
    ...(blanks.length > 0 ? (['print'] as const) : []),
    ...(method === 'post' && address !== null && canPost ? (['post'] as const) : []),
    'outside',
  ];
}

function Acts({ view, hall }: { view: ResultView; hall: string }) {
  const say = issuingPageWording[useLanguage()].acts;
  const { bindings } = useKeys();
  const [open, setOpen] = useState<Open>();
  const offered = actsOf(view, hall);
  useCommand('moveOn', offered.length > 0 && open === undefined ? () => setOpen('handOver') : undefined);
  if (offered.length === 0) return null;
  const of = { caseId: view.row.caseId, hall, done: () => setOpen(undefined) };
  const nameOf = (act: Open) => (act === 'shelve' && view.row.state === 'shelved' ? say.move : say[act]);
  return (
    <section aria-label={say.label} className="issuing-acts">
      <div className="issuing-buttons">
        {offered.map((act) => (
          <button
            key={act}
            type="button"
            className={`button ${act === 'handOver' ? 'button-go' : 'button-plain'}`}
            aria-expanded={open === act}
            onClick={() => setOpen(open === act ? undefined : act)}
          >
            {nameOf(act)}
            {act === 'handOver' && <KeyHint shortcut={bindings.moveOn} />}
          </button>
        ))}
      </div>
      {open === 'handOver' && <HandOverForm {...of} />}
      {open === 'shelve' && <ShelveForm {...of} />}
      {open === 'print' && <PrintForm {...of} blanks={view.blanks} />}
      {open === 'post' && <PostForm {...of} />}
      {open === 'outside' && <OutsideForm {...of} />}
    </section>
  );
}
