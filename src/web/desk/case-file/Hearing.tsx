import { isCivilDate } from '../../../kernel/civil-date.ts';
import type { CaseFile } from '../../../modules/intake/cases/contract.ts';
import { dayText } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { proceduresWording } from '../procedures/wording.ts';

/** How it stands with the hearing of a case: who was told, until when it can be asked for and has to be held, and what was said. */
export function Hearing({ file: { hearing } }: { file: CaseFile }) {
  const language = useLanguage();
  const { hearing: say } = proceduresWording[language];
  if (hearing === null) return null;
  const day = (text: string) => (isCivilDate(text) ? dayText(text, language) : text);
  const { requestBy, organiseBy, heldOn, time, place, presider } = hearing;
  const words = [
    [say.matter, hearing.matter],
    [say.interested, hearing.interested],
    [say.reason, hearing.reason],
    [say.objection, hearing.objection],
    [say.answer, hearing.answer],
    [say.present, hearing.present],
    [say.record, hearing.record],
  ] as const;
  return (
    <section aria-labelledby="hearing-title">
      <h3 id="hearing-title">{say.title}</h3>
      <p>
        <strong>{hearing.isPast ? say.notAsked : say.states[hearing.state]}</strong>
      </p>
      <p className="fine">{say.askBy(day(requestBy))}</p>
      {organiseBy !== null && heldOn === null && <p className="fine">{say.organiseBy(day(organiseBy))}</p>}
      {heldOn !== null && (
        <p>
          {say.held(day(heldOn), time ?? '')} <span lang="zh">{[place, presider].filter(Boolean).join('，')}</span>
        </p>
      )}
      <dl className="facts">
        {words.map(([label, text]) =>
          text ? (
            <div key={label}>
              <dt>{label}</dt>
              <dd lang="zh">{text}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </section>
  );
}
