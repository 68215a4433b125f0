import { numberText } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { useChoices } from './use-choices.ts';
import { useExport } from './use-export.ts';
import { worklistWording } from './wording.ts';

/** For whoever may export: the list as a table, with how far it has come. */
export function ExportList() {
  const language = useLanguage();
  const say = worklistWording[language].exporting;
  const { data } = useChoices();
  const { exporting, start } = useExport();
  if (!data?.mayExport) return null;
  if (exporting.state === 'running')
    return (
      <button type="button" className="button button-quiet button-small" onClick={exporting.stop}>
        {say.stop}
        <span className="export-rows">{say.rows(numberText(exporting.rows, language))}</span>
      </button>
    );
  return (
    <>
      <button type="button" className="button button-quiet button-small" onClick={start}>
        {say.start}
      </button>
      {exporting.state === 'done' && (
        <output className="export-done">{say.done(numberText(exporting.rows, language))}</output>
      )}
      {exporting.state === 'failed' && <TroubleNote trouble={exporting.trouble} />}
    </>
  );
}
