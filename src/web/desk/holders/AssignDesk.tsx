import { useState } from 'react';
import type { TaskColleague } from '../../../modules/intake/cases/contract/holders.ts';
import { numberText } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import type { ListedTask } from '../tasks/listed-task.ts';
import { AssignPanel } from './AssignPanel.tsx';
import { useChosen } from './ChosenRoom.tsx';
import type { HeadAct } from './head-order.ts';
import { holdersWording } from './wording.ts';

const ACTS = ['takeBack', 'reassign'] as const;

type AssignDeskProps = { colleagues: readonly TaskColleague[]; changed: () => void };

/** At the foot: how many tasks are chosen, and the form that takes them back or gives them to somebody else. */
export function AssignDesk({ colleagues, changed }: AssignDeskProps) {
  const language = useLanguage();
  const say = holdersWording[language];
  const { chosen, clear } = useChosen();
  // What the form is about stays the same while it is open, whatever happens to the lists.
  const [open, setOpen] = useState<{ act: HeadAct; tasks: readonly ListedTask[] }>();
  if (open !== undefined) {
    const close = () => {
      setOpen(undefined);
      clear();
      changed();
    };
    return <AssignPanel {...open} colleagues={colleagues} fold={() => setOpen(undefined)} close={close} />;
  }
  if (chosen.size === 0) return null;
  return (
    <div className="batch-bar">
      <span>{say.picked(numberText(chosen.size, language))}</span>
      <button type="button" className="button button-quiet" onClick={clear}>
        {say.clear}
      </button>
      {ACTS.map((act) => (
        <button
          key={act}
          type="button"
          className={`button ${act === 'reassign' ? 'button-go' : 'button-plain'}`}
          onClick={() => setOpen({ act, tasks: [...chosen.values()] })}
        >
          {say.acts[act]}
        </button>
      ))}
    </div>
  );
}
