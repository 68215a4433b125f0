import { useEffect, useId, useRef, useState } from 'react';
import { caseWording } from '../../../modules/intake/cases/wording.ts';
import { fieldId } from '../../ui/index.ts';
import type { FieldsProps } from '../acts/fields-props.ts';
import { typedIn, type Typed } from '../acts/typed.ts';
import { CalledInOrder } from '../early-service/CalledInOrder.tsx';
import { useAnnounce } from '../shell/AnnouncingRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { AssignedFields } from './AssignedFields.tsx';
import { OutcomeField } from './OutcomeField.tsx';
import { PartFields } from './PartFields.tsx';
import { added, isOwn, mayAdd, moved, outcomeIn, PARTS, partsIn, removed, withOutcome } from './parts.ts';
import { PreviewButton } from './PreviewButton.tsx';
import { decisionWording } from './wording.ts';

/** The paper as it is composed: its number so far, its parts in their order, the remedy that the law words, and how it will look. */
export function DecisionEditor({ file, typed: draft, errors }: Omit<FieldsProps, 'form'>) {
  const language = useLanguage();
  const say = decisionWording[language];
  const editor = useEditor(draft);
  const { room, typed, retold } = editor;
  const outcome = outcomeIn(typed);
  return (
    <div ref={room} className="decision">
      <OutcomeField
        {...{ file, errors }}
        selected={outcome}
        choose={() => editor.retell((current) => withOutcome(current, file))}
      />
      {outcome === 'deny' && <CalledInOrder caseId={file.row.id} />}
      {outcome !== undefined && (
        <>
          <ol className="decision-parts" aria-label={say.parts}>
            {partsIn(typed).map((id, place, { length }) => (
              <li key={`${retold} ${id}`} className="decision-part">
                <input type="hidden" name={PARTS.part} value={id} />
                <PartFields {...{ id, file, typed, errors }} />
                <PartActs
                  {...{ id, typed }}
                  isFirst={place === 0}
                  isLast={place === length - 1}
                  move={(by) => editor.move(id, by)}
                  remove={() => editor.remove(id)}
                />
              </li>
            ))}
          </ol>
          <Kept typed={typed} />
          <AssignedFields key={`${retold} assigned`} {...{ file, typed, errors }} />
          {mayAdd(typed) && (
            <button type="button" id={ADD_ID} className="button button-plain" onClick={editor.add}>
              {say.add}
            </button>
          )}
          <Remedy text={file.decision?.remedy ?? ''} isAlways={outcome === 'deny'} />
          <PreviewButton caseId={file.row.id} room={room} />
        </>
      )}
    </div>
  );
}

const ADD_ID = 'decision-add';
const moveId = (id: string, by: -1 | 1) => `decision-${by === -1 ? 'up' : 'down'}-${id}`;

/** What stands in the fields is the browser's; this knows which fields there are, and in which order. */
function useEditor(draft: Typed) {
  const say = decisionWording[useLanguage()];
  const announce = useAnnounce();
  const room = useRef<HTMLDivElement>(null);
  const [state, setState] = useState({ typed: draft, retold: 0, focus: '' });

  useEffect(() => {
    if (state.typed === draft) return;
    // The form keeps its draft on input, which a script has to announce itself.
    room.current?.dispatchEvent(new Event('input', { bubbles: true }));
    if (state.focus !== '') document.getElementById(state.focus)?.focus();
  }, [state, draft]);

  const alter = (change: (typed: Typed) => { typed: Typed; focus?: string; retold?: boolean }) => {
    const form = room.current?.closest('form');
    if (!form) return;
    const { typed, focus = '', retold = false } = change(typedIn(new FormData(form)));
    setState((before) => ({ typed, focus, retold: before.retold + (retold ? 1 : 0) }));
  };
  return {
    ...state,
    room,
    /** Other texts: their fields begin anew. */
    retell: (change: (typed: Typed) => Typed) => alter((typed) => ({ typed: change(typed), retold: true })),
    move: (id: string, by: -1 | 1) =>
      alter((typed) => {
        const next = moved(typed, id, by);
        const place = partsIn(next).indexOf(id);
        const isAtEnd = by === -1 ? place === 0 : place === partsIn(next).length - 1;
        announce(say.moved(place + 1, partsIn(next).length));
        return { typed: next, focus: moveId(id, isAtEnd ? (by === 1 ? -1 : 1) : by) };
      }),
    add: () =>
      alter((typed) => {
        const next = added(typed);
        return { typed: next.typed, focus: fieldId(PARTS.title(next.id)) };
      }),
    remove: (id: string) => alter((typed) => ({ typed: removed(typed, id), focus: ADD_ID })),
  };
}

type PartActsProps = {
  id: string;
  typed: Typed;
  isFirst: boolean;
  isLast: boolean;
  move: (by: -1 | 1) => void;
  remove: () => void;
};

/** Buttons, so that a part is moved by any keyboard as by a mouse. One that leads nowhere is not there. */
function PartActs({ id, isFirst, isLast, move, remove }: PartActsProps) {
  const language = useLanguage();
  const say = decisionWording[language];
  const name = partName(id, language);
  return (
    <div className="decision-part-acts">
      {!isFirst && (
        <button type="button" id={moveId(id, -1)} className="button button-quiet button-small" onClick={() => move(-1)}>
          <span aria-hidden="true">↑ </span>
          {say.up}
          <span className="unseen"> {name}</span>
        </button>
      )}
      {!isLast && (
        <button type="button" id={moveId(id, 1)} className="button button-quiet button-small" onClick={() => move(1)}>
          <span aria-hidden="true">↓ </span>
          {say.down}
          <span className="unseen"> {name}</span>
        </button>
      )}
      {isOwn(id) && (
        <button type="button" className="button button-quiet button-small" onClick={remove}>
          {say.remove}
          <span className="unseen"> {name}</span>
        </button>
      )}
    </div>
  );
}

const partName = (id: string, language: 'zh' | 'en'): string => {
  const names: Readonly<Record<string, string>> = caseWording[language].paragraphs;
  return names[id] ?? `${names['own'] ?? ''} ${id.replace('own', '')}`;
};

/** What only a grant has is not shown while a denial is written, and is still there when the officer turns back. */
function Kept({ typed }: { typed: Typed }) {
  const name = PARTS.text('conditions');
  const isShown = partsIn(typed).includes('conditions');
  return isShown ? null : <input type="hidden" name={name} value={typed[name]?.[0] ?? ''} />;
}

function Remedy({ text, isAlways }: { text: string; isAlways: boolean }) {
  const say = decisionWording[useLanguage()];
  const id = useId();
  return (
    <section className="decision-remedy" aria-labelledby={id}>
      <h3 id={id}>{say.remedy}</h3>
      <p lang="zh">{text}</p>
      <p className="hint">{isAlways ? say.remedyByLaw : say.remedyWithConditions}</p>
    </section>
  );
}
