import type { StepFile } from '../../../modules/intake/cases/contract/task-files.ts';
import { filesOfPostCheck } from '../../api/waiting-files.ts';
import { StepFilesField } from '../acts/StepFilesField.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { withheldField } from './body-in.ts';
import { deskPostCheckWording } from './wording.ts';

/** Photographs and papers that show what was found; each is the applicant's to read unless it is kept to the office. */
export function CheckFilesField({ id }: { id: string }) {
  const say = deskPostCheckWording[useLanguage()].files;
  return <StepFilesField place={filesOfPostCheck(id)} hint={say.hint} Beside={Withheld} />;
}

function Withheld({ id, name }: StepFile) {
  const say = deskPostCheckWording[useLanguage()].files;
  return (
    <label className="withheld">
      <input type="checkbox" name={withheldField(id)} value="yes" aria-label={say.withholdOne(name)} /> {say.withhold}
    </label>
  );
}
