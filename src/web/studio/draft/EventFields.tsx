import { useLanguage } from '../../desk/shell/PreferencesRoom.tsx';
import { triggersOf, type Trigger } from './constructs.ts';
import type { DraftEditor } from './editor.ts';
import { FactCheck, FactChoice, FactText } from './fact-fields.tsx';
import type { EventFacts } from './executed.ts';
import type { DraftPart } from './parts.ts';
import { TimerFields } from './TimerFields.tsx';
import { draftWording } from './wording.ts';

type EventFieldsProps = { part: DraftPart; event: EventFacts; editor: () => DraftEditor | undefined };

const NAMED: readonly EventFacts['on'][] = ['message', 'signal', 'error', 'escalation', 'link'];

/** What an event waits for or does, under which name, when, and whether what it watches goes on. */
export function EventFields({ part, event, editor }: EventFieldsProps) {
  const { event: say } = draftWording[useLanguage()];
  const { on, name, timer, goesOn } = event;
  const kinds = Object.fromEntries(triggersOf(part.kind).map((trigger) => [trigger, say.triggers[trigger]]));
  const isTrigger = (value: string): value is Trigger => Object.hasOwn(kinds, value);
  return (
    <>
      <FactChoice
        label={say.on}
        value={on === 'none' ? '' : on}
        options={kinds}
        change={(value) => editor()?.setTrigger(part.id, isTrigger(value) ? value : 'none')}
      />
      {on !== 'none' && NAMED.includes(on) && (
        <FactText
          label={say.names[on] ?? ''}
          value={name}
          change={(value) => editor()?.setEventName(part.id, on, value)}
        />
      )}
      {timer && <TimerFields timer={timer} change={(facts) => editor()?.setTimer(part.id, facts)} />}
      {goesOn !== undefined && on !== 'error' && (
        <FactCheck label={say.goesOn} isSet={goesOn} change={(value) => editor()?.setGoesOn(part.id, value)} />
      )}
    </>
  );
}
