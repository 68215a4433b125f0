import type { Finding } from '../../../modules/process/publication/contract.ts';
import { Say, Tag, type Tone } from '../../ui/index.ts';
import { useLanguage } from '../../desk/shell/PreferencesRoom.tsx';
import { partName } from './part-name.ts';
import type { DraftDesk } from './use-draft-editor.ts';
import { draftWording } from './wording.ts';

const TONES: Readonly<Record<Finding['grade'], Tone>> = { refused: 'harm', mend: 'time', note: 'still' };

type FindingsProps = { findings: readonly Finding[]; isStale: boolean; desk: DraftDesk };

/** What was found in the drawing, numbered as its marks are; each leads to the step that it is about. */
export function Findings({ findings, isStale, desk }: FindingsProps) {
  const say = draftWording[useLanguage()].findings;
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">{say.title}</h2>
      {isStale && <p>{say.stale}</p>}
      {findings.length === 0 ? (
        <p>{say.none}</p>
      ) : (
        <ol className="draft-findings">
          {findings.map((finding) => (
            <li key={`${finding.code} ${finding.elements.join(' ')} ${finding.words.zh}`}>
              <FindingRow finding={finding} desk={desk} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function FindingRow({ finding: { grade, elements, path, words }, desk }: { finding: Finding; desk: DraftDesk }) {
  const language = useLanguage();
  const say = draftWording[language].findings;
  const known = elements.filter((id) => desk.parts.some((part) => part.id === id));
  return (
    <>
      <Tag tone={TONES[grade]}>{say.grades[grade]}</Tag> <Say words={words} language={language} />
      {known.length > 0 && (
        <p>
          {say.at}{' '}
          {known.map((id) => (
            <button key={id} type="button" className="button button-plain" onClick={() => desk.choose(id)}>
              <span lang="zh">{partName(desk.parts, id, language)}</span>
            </button>
          ))}
        </p>
      )}
      {path.length > 0 && (
        <p className="fine" lang="zh">
          {say.path(path.map((id) => partName(desk.parts, id, language)).join(' → '))}
        </p>
      )}
    </>
  );
}
