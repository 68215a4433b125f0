import { useState, type ChangeEvent } from 'react';
import type { DraftView, Finding } from '../../../modules/process/publication/contract.ts';
import { fieldId } from '../../ui/index.ts';
import { useLanguage } from '../../desk/shell/PreferencesRoom.tsx';
import { TroubleNote } from '../../desk/shell/TroubleNote.tsx';
import { DraftStanding } from '../DraftStanding.tsx';
import { saveFile } from '../save-file.ts';
import { Behind } from './Behind.tsx';
import { Findings } from './Findings.tsx';
import { PartForm } from './PartForm.tsx';
import { PartList } from './PartList.tsx';
import { PublishForm } from './PublishForm.tsx';
import { TrialPanel } from './TrialPanel.tsx';
import { useDraftEditor, type DraftDesk } from './use-draft-editor.ts';
import { useKeeping } from './use-keeping.ts';
import { draftWording } from './wording.ts';

const NONE: readonly Finding[] = [];

type DraftingProps = { item: string; draft: DraftView; xml: string; again: () => void };

/** The drawing, its list and form, what is wrong with it, and its publication. */
export function Drafting({ item, draft, xml, again }: DraftingProps) {
  const say = draftWording[useLanguage()];
  const { place, desk } = useDraftEditor(xml);
  const { saved, checked, isSending, trouble, save, check } = useKeeping(item, draft, desk);
  const isSaved = saved.turn === desk.turn;
  const isChecked = checked?.turn === desk.turn && isSaved && saved.revision > 0;
  return (
    <>
      <DraftStanding states={say.states} newest={draft.newest} saved={saved} isSaved={isSaved} />
      {saved.base !== draft.newest && (
        <Behind item={item} base={saved.base} newest={draft.newest} rebase={() => void save(true)} />
      )}
      {trouble && <TroubleNote trouble={trouble} />}
      {desk.isBroken && <p role="alert">{say.unreadable}</p>}
      <Toolbar item={item} desk={desk} isSending={isSending} save={() => void save()} check={() => void check()} />
      <div className="draft-bench">
        <section className="studio-picture" aria-label={say.picture}>
          <div ref={place} className="studio-canvas" />
        </section>
        <PartForm
          desk={desk}
          departments={draft.departments}
          findings={checked?.findings ?? NONE}
          isStale={checked !== undefined && checked.turn !== desk.turn}
        />
      </div>
      {checked && <Findings findings={checked.findings} isStale={checked.turn !== desk.turn} desk={desk} />}
      <PartList desk={desk} findings={checked?.findings ?? NONE} />
      <TrialPanel {...{ item, desk }} departments={draft.departments} />
      <PublishForm
        {...{ item, parts: desk.parts, departments: draft.departments, published: again }}
        {...{ publishing: saved.publishing, proposal: draft.proposal }}
        isProposed={draft.proposal?.state === 'open' && draft.revision === saved.revision && isSaved}
        revision={saved.revision}
        checked={isChecked ? checked : undefined}
      />
    </>
  );
}

type ToolbarProps = { item: string; desk: DraftDesk; isSending: boolean; save: () => void; check: () => void };

function Toolbar({ item, desk, isSending, save, check }: ToolbarProps) {
  const say = draftWording[useLanguage()];
  const [isUnreadable, setUnreadable] = useState(false);
  const replace = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const text = await target.files?.[0]?.text();
    // The same file is chosen again when it has been mended.
    target.value = '';
    if (text !== undefined) setUnreadable(!(await desk.open(text)));
  };
  const plainActs = [
    { word: say.acts.undo, act: () => desk.editor()?.undo() },
    { word: say.acts.redo, act: () => desk.editor()?.redo() },
    { word: say.acts.download, act: () => void desk.save().then((xml) => saveFile(`${item}.bpmn`, xml)) },
  ];
  return (
    <div className="studio-acts">
      <button type="button" className="button button-go" aria-disabled={isSending || undefined} onClick={save}>
        {isSending ? say.acts.saving : say.acts.save}
      </button>
      <button type="button" className="button button-quiet" aria-disabled={isSending || undefined} onClick={check}>
        {say.acts.check}
      </button>
      {plainActs.map(({ word, act }) => (
        <button key={word} type="button" className="button button-plain" onClick={act}>
          {word}
        </button>
      ))}
      <label htmlFor={fieldId('draft-file')}>{say.acts.replace}</label>
      <input id={fieldId('draft-file')} type="file" accept=".bpmn" onChange={(event) => void replace(event)} />
      {isUnreadable && <p role="alert">{say.unreadable}</p>}
    </div>
  );
}
