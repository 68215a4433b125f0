import { lazy, Suspense, useState } from 'react';
import type { DecisionDraft } from '../../../modules/decisions/publication/contract.ts';
import { numberText } from '../../ui/index.ts';
import { useLanguage } from '../../desk/shell/PreferencesRoom.tsx';
import { TroubleNote } from '../../desk/shell/TroubleNote.tsx';
import { DraftStanding } from '../DraftStanding.tsx';
import { Cases } from './Cases.tsx';
import { PublishDecisionForm } from './PublishDecisionForm.tsx';
import { TableFindings } from './TableFindings.tsx';
import { TableRoom } from './TableRoom.tsx';
import { TableToolbar } from './TableToolbar.tsx';
import { useExamination, useSaving, useWork, type Work } from './use-drafting.ts';
import { tableWording } from './wording.ts';

const PictureRoom = lazy(() => import('./PictureRoom.tsx'));

type TableDraftingProps = { model: string; draft: DecisionDraft; begun: Work; again: () => void };

/** The table or its picture, what was found, the test cases, and the publication. */
export function TableDrafting({ model, draft, begun, again }: TableDraftingProps) {
  const say = tableWording[useLanguage()];
  const desk = useWork(begun);
  const { saved, isSending, trouble, save } = useSaving(model, draft, begun);
  const examination = useExamination(model, desk);
  const [isPicture, setPicture] = useState(false);
  const isSaved = saved.xml === desk.xml && saved.tests === desk.tests;
  const findings = examination?.findings ?? [];
  return (
    <>
      <DraftStanding states={say.states} newest={draft.newest} saved={saved} isSaved={isSaved} />
      {saved.base !== draft.newest && (
        <Behind base={saved.base} newest={draft.newest} rebase={() => void save(desk, true)} />
      )}
      {trouble && <TroubleNote trouble={trouble} />}
      {!isPicture && <TableToolbar model={model} desk={desk} isSending={isSending} save={() => void save(desk)} />}
      <div className="studio-acts">
        <button type="button" className="button button-plain" onClick={() => setPicture(!isPicture)}>
          {isPicture ? say.closePicture : say.openPicture}
        </button>
        {isPicture && say.whilePicture}
      </div>
      {isPicture ? (
        <Suspense fallback={<p>{say.waiting}</p>}>
          <PictureRoom desk={desk} />
        </Suspense>
      ) : (
        <TableRoom desk={desk} findings={findings} />
      )}
      <TableFindings examination={examination} />
      <Cases desk={desk} verdicts={examination?.verdicts ?? []} />
      <PublishDecisionForm
        {...{ model, work: desk, published: again }}
        revision={saved.revision}
        isReady={
          examination !== undefined &&
          !isPicture &&
          isSaved &&
          saved.revision > 0 &&
          findings.every(({ grade }) => grade === 'note')
        }
      />
    </>
  );
}

function Behind({ base, newest, rebase }: { base: number; newest: number; rebase: () => void }) {
  const language = useLanguage();
  const say = tableWording[language];
  return (
    <div className="banner tone-time">
      <p className="banner-title">{say.behind(numberText(base, language), numberText(newest, language))}</p>
      <button type="button" className="button button-quiet" onClick={rebase}>
        {say.rebase}
      </button>
    </div>
  );
}
