import { Fragment } from 'react';
import type { TaskView } from '../../../modules/intake/cases/contract/tasks.ts';
import { Say } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';

/** Several departments in a sentence. */
export function DepartmentNames({ departments }: { departments: readonly TaskView['department'][] }) {
  const language = useLanguage();
  return departments.map(({ key, name }, place) => (
    <Fragment key={key}>
      {place > 0 && (language === 'zh' ? '、' : ', ')}
      <Say words={name} language={language} />
    </Fragment>
  ));
}
