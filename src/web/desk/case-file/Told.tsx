import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { caseFileWording } from './wording.ts';

/** Whether it was corrected, and what the correction notice had said of a material or an answer: what to look at first after a correction. */
export function Told({ text, changed }: { text: string | undefined; changed: boolean }) {
  const say = caseFileWording[useLanguage()].materials;
  if (text === undefined) return changed ? <span className="told">{say.changed}</span> : null;
  return (
    <span className="told">
      {say.told}
      <span lang="zh">{text}</span> {changed && say.changed}
    </span>
  );
}
