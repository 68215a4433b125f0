import { useState } from 'react';
import { isCivilDate } from '../../../kernel/civil-date.ts';
import type { TaskView } from '../../../modules/intake/cases/contract/tasks.ts';
import { dayText } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { isPublicLongEnough } from './publicity.ts';
import { actsWording } from './wording.ts';

/** Until when something has to stay public, said before anybody is refused. */
export function PublicityNote({ task: { publicUntil } }: { task: TaskView }) {
  const language = useLanguage();
  const say = actsWording[language].publicity;
  const [now] = useState(() => new Date());
  if (publicUntil === null || !isCivilDate(publicUntil)) return null;
  const day = dayText(publicUntil, language);
  const isOver = isPublicLongEnough({ publicUntil }, now);
  return (
    <p className={`asked tone-${isOver ? 'act' : 'time'}`} id={PUBLICITY_NOTE_ID}>
      {isOver ? say.over(day) : say.until(day)}
    </p>
  );
}

/** Says why the button does nothing yet. */
export const PUBLICITY_NOTE_ID = 'publicity-note';
