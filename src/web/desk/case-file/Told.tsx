import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { caseFileWording } from './wording.ts';

/** What the correction notice had said of a material or an answer: what to look at first after a correction. */
export function Told({ text }: { text: string | undefined }) {
  const say = caseFileWording[useLanguage()].materials;
  if (text === undefined) return null;
  return (
    <span className="told">
      {say.told}
      <span lang="zh">{text}</span>
    </span>
  );
}
