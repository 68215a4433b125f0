import { useState } from 'react';
import { fieldId, type Language } from '../../ui/index.ts';
import { useAnnounce } from '../../desk/shell/AnnouncingRoom.tsx';
import { useLanguage } from '../../desk/shell/PreferencesRoom.tsx';
import { studioWording } from '../wording.ts';
import { ALONE, constructKey, NEXT, WATCHING, type Construct } from './constructs.ts';
import { isActivity, type DraftPart } from './parts.ts';
import { partName } from './part-name.ts';
import type { DraftDesk } from './use-draft-editor.ts';
import { draftWording } from './wording.ts';

/** What a county's models are mostly made of: one press away. */
const OFTEN = ['UserTask', 'ExclusiveGateway', 'ParallelGateway', 'EndEvent'] as const;

/** What comes after a step, what watches it, and where else it leads. */
export function NextActs({ part, desk }: { part: DraftPart; desk: DraftDesk }) {
  const say = draftWording[useLanguage()].part;
  const added = useAdded(desk);
  return (
    <>
      <div className="studio-acts">
        {OFTEN.map((type) => (
          <button
            key={type}
            type="button"
            className="button button-plain"
            onClick={() => added(desk.editor()?.append(part.id, { type }))}
          >
            {say.add[type]}
          </button>
        ))}
      </div>
      <Adding
        words={say.next}
        constructs={NEXT}
        add={(construct) => added(desk.editor()?.append(part.id, construct))}
      />
      {isActivity(part) && (
        <Adding
          words={say.watch}
          constructs={WATCHING}
          add={(construct) => added(desk.editor()?.watch(part.id, construct))}
        />
      )}
      <Connecting part={part} desk={desk} />
    </>
  );
}

/** What stands by itself in the model. */
export function AloneActs({ desk }: { desk: DraftDesk }) {
  const say = draftWording[useLanguage()].part;
  const added = useAdded(desk);
  return <Adding words={say.alone} constructs={ALONE} add={(construct) => added(desk.editor()?.addAlone(construct))} />;
}

/** Whoever adds goes on with what was added. */
function useAdded(desk: DraftDesk) {
  const say = draftWording[useLanguage()].part;
  const announce = useAnnounce();
  return (id: string | undefined) => {
    desk.choose(id);
    announce(say.added);
  };
}

type AddingProps = {
  words: { label: string; act: string };
  constructs: readonly Construct[];
  add: (construct: Construct) => void;
};

function Adding({ words, constructs, add }: AddingProps) {
  const language = useLanguage();
  const say = draftWording[language].part;
  const [key, setKey] = useState('');
  const id = fieldId(`add-${words.label}`);
  const chosen = constructs.find((one) => constructKey(one) === key);
  return (
    <div className="draft-adding">
      <label className="label" htmlFor={id}>
        {words.label}
      </label>
      <select className="input" id={id} value={key} onChange={({ target }) => setKey(target.value)}>
        <option value="">{say.which}</option>
        {constructs.map((one) => (
          <option key={constructKey(one)} value={constructKey(one)}>
            {constructName(one, language)}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="button button-plain"
        aria-disabled={chosen === undefined || undefined}
        onClick={() => chosen && add(chosen)}
      >
        {words.act}
      </button>
    </div>
  );
}

function constructName({ type, on }: Construct, language: Language): string {
  const { triggers, of, handler } = draftWording[language].event;
  const kind = type === 'EventSubProcess' ? handler : (studioWording[language].list.kinds[type] ?? type);
  return on === undefined ? kind : of(kind, triggers[on]);
}

function Connecting({ part, desk }: { part: DraftPart; desk: DraftDesk }) {
  const language = useLanguage();
  const say = draftWording[language].part;
  const [target, setTarget] = useState('');
  const id = fieldId('connect-to');
  const others = desk.parts.filter((other) => mayFollow(part, other));
  return (
    <div className="draft-adding">
      <label className="label" htmlFor={id}>
        {say.connect}
      </label>
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
  );
}

/** A flow stays in its sub-process, and leads to nothing that has no way into it. */
const mayFollow = (part: DraftPart, { kind, id, within, isHandler }: DraftPart) =>
  !['SequenceFlow', 'StartEvent', 'BoundaryEvent'].includes(kind) &&
  isHandler !== true &&
  within === part.within &&
  id !== part.id;
