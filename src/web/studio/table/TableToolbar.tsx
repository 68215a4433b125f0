import { useState, type ChangeEvent } from 'react';
import { fieldId } from '../../ui/index.ts';
import { useLanguage } from '../../desk/shell/PreferencesRoom.tsx';
import { saveFile } from '../save-file.ts';
import { isDecisionFile } from './table-document.ts';
import type { TableDesk } from './use-drafting.ts';
import { tableWording } from './wording.ts';

type TableToolbarProps = { model: string; desk: TableDesk; isSending: boolean; save: () => void };

export function TableToolbar({ model, desk, isSending, save }: TableToolbarProps) {
  const say = tableWording[useLanguage()];
  const [isUnreadable, setUnreadable] = useState(false);
  const replace = async ({ target: { files } }: ChangeEvent<HTMLInputElement>) => {
    const xml = await files?.[0]?.text();
    if (xml === undefined) return;
    setUnreadable(!isDecisionFile(xml));
    if (isDecisionFile(xml)) desk.write({ xml });
  };
  return (
    <div className="studio-acts">
      <button type="button" className="button button-go" aria-disabled={isSending || undefined} onClick={save}>
        {isSending ? say.acts.saving : say.acts.save}
      </button>
      <button
        type="button"
        className="button button-plain"
        aria-disabled={desk.undo === undefined || undefined}
        onClick={() => desk.undo?.()}
      >
        {say.acts.undo}
      </button>
      <button type="button" className="button button-plain" onClick={() => saveFile(`${model}.dmn`, desk.xml)}>
        {say.acts.download}
      </button>
      <label htmlFor={fieldId('table-file')}>{say.acts.replace}</label>
      <input id={fieldId('table-file')} type="file" accept=".dmn" onChange={(event) => void replace(event)} />
      {isUnreadable && <p role="alert">{say.unreadable}</p>}
    </div>
  );
}
