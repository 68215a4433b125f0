import { useEffect, useRef, useState } from 'react';
import type { DraftView } from '../../../modules/process/publication/contract.ts';
import { fieldId } from '../../ui/index.ts';
import { useAnnounce } from '../../desk/shell/AnnouncingRoom.tsx';
import { useLanguage } from '../../desk/shell/PreferencesRoom.tsx';
import { NEXT_KINDS, type NextKind } from './editor.ts';
import { FactChoice, FactText } from './fact-fields.tsx';
import { isTask, type DraftPart } from './parts.ts';
import { partName } from './part-name.ts';
import { TaskFacts } from './TaskFacts.tsx';
import type { DraftDesk } from './use-draft-editor.ts';
import { draftWording } from './wording.ts';
import { processModelsWording } from '../../desk/process-models/wording.ts';

type PartFormProps = { desk: DraftDesk; departments: DraftView['departments'] };

/** What the chosen step says of itself, and what can be done with it. Every change is made at once, and can be undone. */
export function PartForm({ desk, departments }: PartFormProps) {
  const say = draftWording[useLanguage()].part;
  const { chosen } = desk;
  return (
    <aside className="draft-form" aria-label={say.title}>
      {chosen === undefined ? (
        <p>{say.none}</p>
      ) : (
        <Chosen key={chosen.id} part={chosen} desk={desk} departments={departments} />
      )}
    </aside>
  );
}

type ChosenProps = PartFormProps & { part: DraftPart };

function Chosen({ part, desk, departments }: ChosenProps) {
  const language = useLanguage();
  const { part: say, facts } = draftWording[language];
  const { outcome } = processModelsWording[language].steps;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  const set = (said: Readonly<Record<string, string>>) => desk.editor()?.setFacts(part.id, said);
  return (
    <>
      <h2 ref={title} tabIndex={-1}>
        {say.title} <span lang="zh">{partName(desk.parts, part.id, language)}</span>
      </h2>
      <FactText label={say.name} value={part.name} change={(name) => desk.editor()?.rename(part.id, name)} />
      {isTask(part) && <TaskFacts facts={part.facts} set={set} departments={departments} />}
      {part.kind === 'EndEvent' && (
        <FactChoice
          label={facts.outcome}
          value={part.facts['outcome'] ?? ''}
          options={outcome}
          change={(value) => set({ outcome: value })}
        />
      )}
      {part.flow && <Condition part={part} flow={part.flow} desk={desk} />}
      {!part.flow && part.kind !== 'EndEvent' && <NextActs part={part} desk={desk} />}
      <RemoveAct part={part} desk={desk} />
    </>
  );
}

function Condition({ part, flow, desk }: { part: DraftPart; flow: NonNullable<DraftPart['flow']>; desk: DraftDesk }) {
  const say = draftWording[useLanguage()].part;
  if (flow.isOtherwise) return <p>{say.otherwise}</p>;
  return (
    <FactText
      label={say.condition}
      hint={say.conditionHint}
      value={flow.condition}
      change={(text) => desk.editor()?.setCondition(part.id, text)}
    />
  );
}

/** What comes after the step: something new, or a step that is there. */
function NextActs({ part, desk }: { part: DraftPart; desk: DraftDesk }) {
  const language = useLanguage();
  const say = draftWording[language].part;
  const announce = useAnnounce();
  const [target, setTarget] = useState('');
  const add = (kind: NextKind) => {
    const id = desk.editor()?.append(part.id, kind);
    desk.choose(id);
    announce(say.added);
  };
  const id = fieldId('connect-to');
  const others = desk.parts.filter(
    ({ kind, id: one }) => kind !== 'SequenceFlow' && kind !== 'StartEvent' && one !== part.id,
  );
  return (
    <>
      <div className="studio-acts">
        {NEXT_KINDS.map((kind) => (
          <button key={kind} type="button" className="button button-plain" onClick={() => add(kind)}>
            {say.add[kind]}
          </button>
        ))}
      </div>
      <div className="studio-acts">
        <label htmlFor={id}>{say.connect}</label>
        <select className="input" id={id} value={target} onChange={({ target: { value } }) => setTarget(value)}>
          <option value="">{say.connectFirst}</option>
          {others.map((other) => (
            <option key={other.id} value={other.id} lang="zh">
              {partName(desk.parts, other.id, language)}
            </option>
          ))}
        </select>
        <button
          type="button"
          className="button button-plain"
          aria-disabled={target === '' || undefined}
          onClick={() => target !== '' && desk.editor()?.connect(part.id, target)}
        >
          {say.connectAct}
        </button>
      </div>
    </>
  );
}

function RemoveAct({ part, desk }: { part: DraftPart; desk: DraftDesk }) {
  const language = useLanguage();
  const say = draftWording[language].part;
  const announce = useAnnounce();
  const remove = () => {
    const name = partName(desk.parts, part.id, language);
    desk.choose(undefined);
    desk.editor()?.remove(part.id);
    announce(say.removed(name));
  };
  return (
    <button type="button" className="button button-plain" onClick={remove}>
      {say.remove}
    </button>
  );
}
