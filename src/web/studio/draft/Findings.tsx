import { useState } from 'react';
import type { Finding } from '../../../modules/process/publication/contract.ts';
import { Say, Tag, type Tone } from '../../ui/index.ts';
import { useLanguage } from '../../desk/shell/PreferencesRoom.tsx';
import { findingMarks } from './finding-marks.ts';
import type { DraftDesk } from './use-draft-editor.ts';
import { Places, WayPlayer } from './WayPlayer.tsx';
import { draftWording } from './wording.ts';

const TONES: Readonly<Record<Finding['grade'], Tone>> = { refused: 'harm', mend: 'time', note: 'still' };

/** Where a finding stands in the list, so that what is said of a step elsewhere leads there. */
export const findingId = (place: number) => `finding-${place + 1}`;

type FindingsProps = { findings: readonly Finding[]; isStale: boolean; desk: DraftDesk };

/** What was found in the drawing, numbered as its marks are; each leads to the step that it is about, and shows the way to it. */
export function Findings({ findings, isStale, desk }: FindingsProps) {
  const say = draftWording[useLanguage()].findings;
  const [shown, setShown] = useState<{ finding: Finding; place: number }>();
  const { editor } = desk;
  const show = (finding: Finding | undefined) => {
    setShown(finding && { finding, place: 0 });
    if (finding === undefined) editor()?.mark(findingMarks(findings));
  };
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">{say.title}</h2>
      {isStale && <p>{say.stale}</p>}
      {findings.length === 0 ? (
        <p>{say.none}</p>
      ) : (
        <ol className="draft-findings">
          {findings.map((finding, place) => (
            <li
              key={`${finding.code} ${finding.elements.join(' ')} ${finding.words.zh}`}
              id={findingId(place)}
              tabIndex={-1}
            >
              <FindingRow finding={finding} desk={desk} isShown={shown?.finding === finding} show={show} />
              {shown?.finding === finding && (
                <WayPlayer
                  {...{ way: finding.way, place: shown.place, desk }}
                  go={(to) => setShown({ finding, place: to })}
                />
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

type FindingRowProps = {
  finding: Finding;
  desk: DraftDesk;
  isShown: boolean;
  show: (finding: Finding | undefined) => void;
};

function FindingRow({ finding, desk, isShown, show }: FindingRowProps) {
  const language = useLanguage();
  const say = draftWording[language].findings;
  const { grade, elements, way, words } = finding;
  const known = elements.filter((id) => desk.parts.some((part) => part.id === id));
  return (
    <>
      <Tag tone={TONES[grade]}>{say.grades[grade]}</Tag> <Say words={words} language={language} />
      {known.length > 0 && (
        <p>
          {say.at} <Places ids={known} desk={desk} />
        </p>
      )}
      {way.length > 0 && (
        <button
          type="button"
          className="button button-quiet"
          aria-expanded={isShown}
          onClick={() => show(isShown ? undefined : finding)}
        >
          {isShown ? say.way.hide : say.way.show}
        </button>
      )}
    </>
  );
}
