import { useEffect, useId, useRef } from 'react';
import type { DraftView, Finding } from '../../../modules/process/publication/contract.ts';
import { useAnnounce } from '../../desk/shell/AnnouncingRoom.tsx';
import { useLanguage } from '../../desk/shell/PreferencesRoom.tsx';
import { NextActs } from './Adding.tsx';
import { EventFields } from './EventFields.tsx';
import { FactCheck, FactChoice, FactText } from './fact-fields.tsx';
import { FindingsAt } from './FindingsAt.tsx';
import { LoopFields } from './LoopFields.tsx';
import { isActivity, isTask, type DraftPart } from './parts.ts';
import { partName } from './part-name.ts';
import { TaskFacts } from './TaskFacts.tsx';
import type { DraftDesk } from './use-draft-editor.ts';
import { draftWording } from './wording.ts';
import { processModelsWording } from '../../desk/process-models/wording.ts';

type PartFormProps = {
  desk: DraftDesk;
  departments: DraftView['departments'];
  findings: readonly Finding[];
  /** The drawing was changed since they were found. */
  isStale: boolean;
};

/** What the chosen step says of itself, and what can be done with it. Every change is made at once, and can be undone. */
export function PartForm(props: PartFormProps) {
  const say = draftWording[useLanguage()].part;
  const { chosen } = props.desk;
  return (
    <aside className="draft-form" aria-label={say.title}>
      {chosen === undefined ? <p>{say.none}</p> : <Chosen key={chosen.id} part={chosen} {...props} />}
    </aside>
  );
}

type ChosenProps = PartFormProps & { part: DraftPart };

function Chosen({ part, desk, departments, findings, isStale }: ChosenProps) {
  const language = useLanguage();
  const { part: say, facts } = draftWording[language];
  const { outcome } = processModelsWording[language].steps;
  const found = useId();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  const set = (said: Readonly<Record<string, string>>) => desk.editor()?.setFacts(part.id, said);
  return (
    <>
      <h2 ref={title} tabIndex={-1} aria-describedby={found}>
        {say.title} <span lang="zh">{partName(desk.parts, part.id, language)}</span>
      </h2>
      <FindingsAt id={found} part={part.id} findings={findings} isStale={isStale} />
      <FactText label={say.name} value={part.name} change={(name) => desk.editor()?.rename(part.id, name)} />
      {isTask(part) && <TaskFacts facts={part.facts} set={set} departments={departments} />}
      <Executed part={part} desk={desk} />
      {part.event && part.kind !== 'StartEvent' && (
        <FactChoice
          label={facts.outcome}
          value={part.facts['outcome'] ?? ''}
          options={outcome}
          change={(value) => set({ outcome: value })}
        />
      )}
      {part.flow && <Condition part={part} flow={part.flow} desk={desk} />}
      {!part.flow && part.kind !== 'EndEvent' && part.isHandler !== true && <NextActs part={part} desk={desk} />}
      <RemoveAct part={part} desk={desk} />
    </>
  );
}

type WayProps = { part: DraftPart; flow: NonNullable<DraftPart['flow']>; desk: DraftDesk };

function Condition({ part, flow, desk }: WayProps) {
  const say = draftWording[useLanguage()].part;
  return (
    <>
      {flow.isOtherwise ? (
        <p>{say.otherwise}</p>
      ) : (
        <FactText
          label={say.condition}
          hint={say.conditionHint}
          value={flow.condition}
          change={(text) => desk.editor()?.setCondition(part.id, text)}
        />
      )}
      {flow.mayBeOtherwise && (
        <FactCheck
          label={say.takenOtherwise}
          isSet={flow.isOtherwise}
          change={(isSet) => desk.editor()?.setOtherwise(part.id, isSet)}
        />
      )}
    </>
  );
}

/** What the engine executes of a part beyond its facts: what triggers it, how often it is done, what it sends and calls. */
function Executed({ part, desk }: { part: DraftPart; desk: DraftDesk }) {
  const say = draftWording[useLanguage()];
  const { event, message, called, begins } = part;
  return (
    <>
      {event && <EventFields part={part} event={event} editor={desk.editor} />}
      {message !== undefined && (
        <FactText
          label={say.event.names['message'] ?? ''}
          value={message}
          change={(name) => desk.editor()?.setMessage(part.id, name)}
        />
      )}
      {called !== undefined && (
        <FactChoice
          label={say.part.called}
          value={called}
          options={Object.fromEntries((desk.editor()?.processes() ?? []).map(({ id, name }) => [id, name]))}
          change={(process) => desk.editor()?.setCalled(part.id, process)}
        />
      )}
      {begins !== undefined && (
        <FactCheck
          label={say.part.begins}
          isSet={begins}
          change={(isSet) => desk.editor()?.setBegins(part.id, isSet)}
        />
      )}
      {isActivity(part) && <LoopFields loop={part.loop} change={(loop) => desk.editor()?.setLoop(part.id, loop)} />}
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
