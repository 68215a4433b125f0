import { shortcutText } from '../keys/shortcut.ts';
import { useKeys } from '../keys/KeyRoom.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { useTasks } from '../tasks/use-tasks.ts';
import { useWork } from './use-work.ts';
import { worklistWording } from './wording.ts';

/** The right pane before a case is open. */
export function NothingChosen() {
  const say = worklistWording[useLanguage()];
  const { bindings } = useKeys();
  const { cases } = useWork();
  const { tasks } = useTasks();
  useDocumentTitle(say.title);
  return (
    <div className="pane file-pane file-empty">
      {cases.length + tasks.length > 0 && (
        <>
          <p>{say.choose}</p>
          <p>{say.chooseKey(shortcutText(bindings.nextCase))}</p>
        </>
      )}
    </div>
  );
}
