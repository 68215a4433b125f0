import { useState, type SyntheticEvent } from 'react';
import type { VisitFile } from '../../../modules/intake/joint-visit/contract.ts';
import { moveVisit } from '../../api/joint-visits.ts';
import { plain, TextArea } from '../../ui/index.ts';
import { typedIn } from '../acts/use-submitting.ts';
import { Checks } from '../consultations/Checks.tsx';
import { said } from '../disputes/typed.ts';
import { ownName } from '../joint-meetings/own-names.ts';
import { ChoiceField } from '../shell/ChoiceField.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { ActForm } from './ActForm.tsx';
import { TimesForm } from './TimesForm.tsx';
import { useMoving } from './use-moving.ts';
import { deskVisitWording } from './wording.ts';

/** What the caller may do with an appointment now, apart from writing down what was seen. */
export function Acts({ file }: { file: VisitFile }) {
  const { names, leads, offering, callsOff, leaves, absent } = file.acts;
  return (
    <>
      {names.map((one) => (
        <InspectorsForm key={one.department.key} id={file.id} staffed={one} />
      ))}
      {leads !== null && offering !== null && <TimesForm file={file} department={leads} isMove={offering === 'move'} />}
      {leads !== null && absent.length > 0 && <AbsentForm file={file} department={leads} />}
      {leaves.length > 0 && <LeaveForm file={file} />}
      {leads !== null && callsOff && <CallOffForm id={file.id} department={leads} />}
    </>
  );
}

type Staffed = VisitFile['acts']['names'][number];

function InspectorsForm({ id, staffed: { department, officers } }: { id: string; staffed: Staffed }) {
  const language = useLanguage();
  const { inspectors: say } = deskVisitWording[language];
  const moving = useMoving();
  const name = ownName('inspectors', `${id}-${department.key}`);
  const send = (event: SyntheticEvent<HTMLFormElement>) => {
    const chosen = typedIn(event).getAll(name);
    const body = { department: department.key, inspectors: chosen.filter((one) => typeof one === 'string') };
    void moving.submit(body, (key) => moveVisit(id, { act: 'inspectors', body, key }));
  };
  return (
    <ActForm open={say.open(plain(department.name, language))} send={say.send} onSubmit={send} {...moving}>
      <Checks
        name={name}
        legend={say.label}
        hint={say.hint}
        options={officers.map((one) => ({ key: one.id, label: one.name }))}
      />
    </ActForm>
  );
}

type Leading = { file: VisitFile; department: string };

function AbsentForm({ file, department }: Leading) {
  const language = useLanguage();
  const { absent: say } = deskVisitWording[language];
  const moving = useMoving();
  const name = ownName('absent', file.id);
  const send = (event: SyntheticEvent<HTMLFormElement>) => {
    const body = { department, absent: said(typedIn(event), name) };
    void moving.submit(body, (key) => moveVisit(file.id, { act: 'absence', body, key }));
  };
  const options = file.acts.absent.map((one) => ({ value: one.key, label: plain(one.name, language) }));
  return (
    <ActForm open={say.open} send={say.send} onSubmit={send} {...moving}>
      <ChoiceField name={name} label={say.which} first={say.choose} options={options} />
    </ActForm>
  );
}

function LeaveForm({ file }: { file: VisitFile }) {
  const language = useLanguage();
  const { leave: say } = deskVisitWording[language];
  const moving = useMoving();
  const [fault, setFault] = useState(false);
  const send = (event: SyntheticEvent<HTMLFormElement>) => {
    const typed = typedIn(event);
    const body = { item: said(typed, ownName('item', file.id)), reason: said(typed, ownName('leaveFor', file.id)) };
    setFault(body.item === '');
    if (body.item !== '') void moving.submit(body, (key) => moveVisit(file.id, { act: 'leaving', body, key }));
  };
  const options = file.members
    .filter(({ item }) => file.acts.leaves.includes(item))
    .map(({ item, name }) => ({ value: item, label: plain(name, language) }));
  return (
    <ActForm open={say.open} send={say.send} onSubmit={send} {...moving}>
      {fault && <p role="alert">{say.choose}</p>}
      <ChoiceField name={ownName('item', file.id)} label={say.item} first={say.choose} options={options} />
      <TextArea name={ownName('leaveFor', file.id)} label={say.reason} rows={2} language={language} />
    </ActForm>
  );
}

function CallOffForm({ id, department }: { id: string; department: string }) {
  const language = useLanguage();
  const { callOff: say } = deskVisitWording[language];
  const moving = useMoving();
  const send = (event: SyntheticEvent<HTMLFormElement>) => {
    const body = { department, reason: said(typedIn(event), ownName('offFor', id)) };
    void moving.submit(body, (key) => moveVisit(id, { act: 'calling-off', body, key }));
  };
  return (
    <ActForm open={say.open} send={say.send} onSubmit={send} {...moving}>
      <TextArea name={ownName('offFor', id)} label={say.reason} rows={2} language={language} />
    </ActForm>
  );
}
