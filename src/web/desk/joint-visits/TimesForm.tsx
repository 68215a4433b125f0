import { useState, type SyntheticEvent } from 'react';
import type { VisitFile } from '../../../modules/intake/joint-visit/contract.ts';
import { moveVisit } from '../../api/joint-visits.ts';
import { DateInput, numberText, TextInput } from '../../ui/index.ts';
import { typedIn } from '../acts/use-submitting.ts';
import { ownName, ownTyped } from '../joint-meetings/own-names.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { ActForm } from './ActForm.tsx';
import { timesIn, type TimesFault } from './typed.ts';
import { useMoving } from './use-moving.ts';
import { deskVisitWording } from './wording.ts';

type Props = { file: VisitFile; department: string; isMove: boolean };

/** The lead offers times, or others than those before. */
export function TimesForm({ file: { id, mostSlots }, department, isMove }: Props) {
  const language = useLanguage();
  const { times: say } = deskVisitWording[language];
  const [fault, setFault] = useState<TimesFault>();
  const moving = useMoving();
  const offer = (event: SyntheticEvent<HTMLFormElement>) => {
    const body = timesIn(ownTyped(typedIn(event), id), { department, most: mostSlots });
    setFault(typeof body === 'string' ? body : undefined);
    if (typeof body !== 'string') void moving.submit(body, (key) => moveVisit(id, { act: 'times', body, key }));
  };
  const places = Array.from({ length: mostSlots }, (_, place) => place + 1);
  return (
    <ActForm open={isMove ? say.move : say.first} send={say.send} onSubmit={offer} {...moving}>
      {fault && <p role="alert">{say.faults[fault]}</p>}
      {isMove && <p>{say.moveHint}</p>}
      {places.map((place) => (
        <Slot key={place} id={id} place={place} />
      ))}
      <TextInput name={ownName('place', id)} label={say.place} language={language} />
      {isMove && <TextInput name={ownName('reason', id)} label={say.reason} language={language} />}
    </ActForm>
  );
}

function Slot({ id, place }: { id: string; place: number }) {
  const language = useLanguage();
  const { times: say } = deskVisitWording[language];
  const own = (name: string) => ownName(`${name}-${place}`, id);
  return (
    <fieldset className="field">
      <legend className="label">{say.slot(numberText(place, language))}</legend>
      <DateInput
        {...{ language, name: own('heldOn'), label: say.heldOn, value: '', error: undefined }}
        hint={place === 1 ? say.heldHint : undefined}
      />
      <TextInput
        {...{ language, name: own('from'), label: say.from, width: 'short' }}
        hint={place === 1 ? say.timeHint : undefined}
      />
      <TextInput {...{ language, name: own('until'), label: say.until, width: 'short' }} />
    </fieldset>
  );
}
