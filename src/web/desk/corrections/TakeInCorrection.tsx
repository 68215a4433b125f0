import { Link } from '@tanstack/react-router';
import type { CaseFile } from '../../../modules/intake/cases/contract.ts';
import { takesApplications } from '../account/roles.ts';
import { useOfficer } from '../account/use-session.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { correctionDeskWording } from './wording.ts';

/** From a case that waits for its applicant to the window at which he stands; of a theme to the one page for all that wait. */
export function TakeInCorrection({ file: { row, theme } }: { file: CaseFile }) {
  const say = correctionDeskWording[useLanguage()];
  const officer = useOfficer();
  if (row.state !== 'awaitingCorrection' || !officer || !takesApplications(officer.roles)) return null;
  const search = theme ? { correctTheme: theme.id } : { correct: row.id };
  return (
    <p>
      <Link to="/counter" search={search}>
        {say.fromFile}
      </Link>{' '}
      <span className="fine">{say.fromFileHint}</span>
    </p>
  );
}
