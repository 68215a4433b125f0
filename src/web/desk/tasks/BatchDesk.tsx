import { useState } from 'react';
import { numberText } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { BatchPanel } from './BatchPanel.tsx';
import { togetherAct } from './alike.ts';
import type { ListedTask } from './listed-task.ts';
import { usePicked } from './TaskPick.tsx';
import { tasksWording } from './wording.ts';

/** At the foot of the list: how many look-alikes are chosen, and the form that does them together. */
export function BatchDesk() {
  const language = useLanguage();
  const say = tasksWording[language];
  const { picked, clear } = usePicked();
  // What the form is about stays the same while it is open, whatever happens to the rows.
  const [together, setTogether] = useState<readonly ListedTask[]>();
  const act = together?.[0] && togetherAct(together[0]);
  if (together !== undefined && act !== undefined) {
    const close = () => {
      setTogether(undefined);
      clear();
    };
    return <BatchPanel act={act} tasks={together} fold={() => setTogether(undefined)} close={close} />;
  }
  if (picked.length === 0) return null;
  return (
    <div className="batch-bar">
      <span>{say.picked(numberText(picked.length, language))}</span>
      <button type="button" className="button button-quiet" onClick={clear}>
        {say.clear}
      </button>
      <button type="button" className="button button-go batch-open" onClick={() => setTogether(picked)}>
        {say.together}
      </button>
    </div>
  );
}
