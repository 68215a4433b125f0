import type { CaseFile } from '../../../modules/intake/cases/contract.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { ProposedEnding } from './ProposedEnding.tsx';
import { caseFileWording } from './wording.ts';

/** That a colleague proposes to end the case: nobody should go on without knowing. */
export function EndingNote({ file: { ending } }: { file: CaseFile }) {
  const say = caseFileWording[useLanguage()].ending;
  if (!ending) return null;
  return (
    <section aria-labelledby="ending-title">
      <h3 id="ending-title">{say.title}</h3>
      <ProposedEnding ending={ending} />
    </section>
  );
}
