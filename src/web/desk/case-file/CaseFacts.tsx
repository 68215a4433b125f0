import { isCivilDate } from '../../../kernel/civil-date.ts';
import type { CaseFile } from '../../../modules/intake/cases/contract.ts';
import { CaseNumber, dayOfYearText, numberText } from '../../ui/index.ts';
import { useAnnounce } from '../shell/AnnouncingRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { caseFileWording } from './wording.ts';

/** Number, kind of applicant and the days that count, in one line. */
export function CaseFacts({ row, extendedBy }: Pick<CaseFile, 'row' | 'extendedBy'>) {
  const language = useLanguage();
  const say = caseFileWording[language].facts;
  // Both move on when the clock does.
  const isStopped = row.suspendedOn !== null;
  const days = [
    [say.received, row.receivedOn],
    [say.accepted, row.acceptedOn],
    [isStopped ? say.promisedBefore : say.promised, row.promisedOn],
    [isStopped ? say.statutoryBefore : say.statutory, row.statutoryOn],
    [say.concluded, row.concludedOn],
  ] as const;
  return (
    <dl className="case-facts-line">
      <div>
        <dt>{say.number}</dt>
        <dd>
          <CaseNumber number={row.number} /> <CopyButton number={row.number} />
        </dd>
      </div>
      <div>
        <dt>{say.applicant}</dt>
        <dd>{row.forOrganisation ? say.organisation : say.person}</dd>
      </div>
      {extendedBy !== null && (
        <div>
          <dt>{say.extended}</dt>
          <dd>{say.extendedBy(numberText(extendedBy, language))}</dd>
        </div>
      )}
      {days.map(([label, day]) =>
        day !== null && isCivilDate(day) ? (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{dayOfYearText(day, language)}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}

function CopyButton({ number }: { number: string }) {
  const say = caseFileWording[useLanguage()].facts;
  const announce = useAnnounce();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(number);
      announce(say.copied);
    } catch {
      // Not offered over plain http, or not permitted: the number can still be marked and copied.
      announce(say.notCopied);
    }
  };
  return (
    <button type="button" className="button button-quiet button-small" onClick={() => void copy()}>
      {say.copy}
    </button>
  );
}
