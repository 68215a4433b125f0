import { useEffect } from 'react';
import { numberText } from '../../ui/index.ts';
import { useAnnounce } from '../../desk/shell/AnnouncingRoom.tsx';
import { useLanguage } from '../../desk/shell/PreferencesRoom.tsx';
import { partName } from './part-name.ts';
import type { DraftDesk } from './use-draft-editor.ts';
import { wayMarks, type Way } from './way-marks.ts';
import { draftWording } from './wording.ts';

const TOKEN = '●';

type WayPlayerProps = { way: Way; place: number; go: (place: number) => void; desk: DraftDesk };

/** The way to what goes wrong, one step after the other: on the drawing by numbers and tokens, here in words. */
export function WayPlayer({ way, place, go, desk }: WayPlayerProps) {
  const language = useLanguage();
  const say = draftWording[language].findings.way;
  const announce = useAnnounce();
  const { editor } = desk;
  useEffect(() => editor()?.mark(wayMarks(way, place, TOKEN)), [way, place, editor]);
  const names = (ids: readonly string[]) => ids.map((id) => partName(desk.parts, id, language)).join(say.and);
  const move = (to: number) => {
    const step = way[to];
    if (step === undefined) return;
    go(to);
    announce(`${say.step(numberText(to + 1, language))} ${say.tokens(names(step.tokens))}`);
  };
  return (
    <div className="draft-way">
      <div className="studio-acts">
        {(['back', 'on'] as const).map((act) => {
          const to = act === 'on' ? place + 1 : place - 1;
          return (
            <button
              key={act}
              type="button"
              className="button button-quiet"
              aria-disabled={way[to] === undefined || undefined}
              onClick={() => move(to)}
            >
              {say[act]}
            </button>
          );
        })}
        <span>{say.place(numberText(place + 1, language), numberText(way.length, language))}</span>
      </div>
      <ol className="draft-findings">
        {way.map(({ elements, tokens }, step) => (
          <li key={`${step} ${elements.join(' ')}`} aria-current={step === place ? 'step' : undefined}>
            <Places ids={elements} desk={desk} />
            {step === place && <p className="fine">{tokens.length === 0 ? say.noTokens : say.tokens(names(tokens))}</p>}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Elements by name, each a way to its place in the drawing and in the form. */
export function Places({ ids, desk }: { ids: readonly string[]; desk: DraftDesk }) {
  const language = useLanguage();
  return ids.map((id) => (
    <button key={id} type="button" className="button button-plain" onClick={() => desk.choose(id)}>
      <span lang="zh">{partName(desk.parts, id, language)}</span>
    </button>
  ));
}
