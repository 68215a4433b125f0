import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { Device, DeviceList, EnrolledDevice } from '../../../modules/ratings/devices/contract.ts';
import { enrolDevice, readDevices, retireDevice } from '../../api/ratings.ts';
import { troubleOf } from '../../api/trouble.ts';
import { numberText, plain, Say, Table, TextInput, type Column, type Language } from '../../ui/index.ts';
import { useSending } from '../leaves/use-sending.ts';
import { ChoiceField } from '../shell/ChoiceField.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { textIn } from '../shell/text-in.ts';
import { deskRatingsWording } from './wording.ts';

/** The tablets at the counters of a head's departments. */
export function Devices() {
  const say = deskRatingsWording[useLanguage()].devices;
  const { data, error, refetch } = useQuery({ queryKey: ['devices'], queryFn: ({ signal }) => readDevices(signal) });
  return (
    <section aria-labelledby="devices">
      <h2 id="devices">{say.title}</h2>
      <p>{say.lead}</p>
      {error !== null && <TroubleNote trouble={troubleOf(error)} again={() => void refetch()} />}
      {data && <Listed list={data} changed={() => void refetch()} />}
    </section>
  );
}

type ListedProps = { list: DeviceList; changed: () => void };

function Listed({ list, changed }: ListedProps) {
  const language = useLanguage();
  const say = deskRatingsWording[language].devices;
  const { trouble, send } = useSending();
  const retire = (id: string) => void send(['retire', id], (key) => retireDevice(id, key).then(changed));
  return (
    <>
      {trouble && <TroubleNote trouble={trouble} />}
      <Table
        caption={say.caption}
        empty={say.none}
        rows={list.devices}
        rowId={({ id }) => id}
        columns={columnsOf(language, retire)}
      />
      <EnrolForm list={list} changed={changed} />
    </>
  );
}

function columnsOf(language: Language, retire: (id: string) => void): Column<Device>[] {
  const say = deskRatingsWording[language].devices;
  return [
    { id: 'counter', heading: say.counter, cell: ({ counter }) => <span lang="zh">{counter}</span> },
    { id: 'hall', heading: say.hall, cell: ({ hall: { name } }) => <Say words={name} language={language} /> },
    {
      id: 'department',
      heading: say.department,
      cell: ({ department: { name } }) => <Say words={name} language={language} />,
    },
    { id: 'state', heading: say.state, cell: ({ state }) => say.states[state] },
    {
      id: 'act',
      heading: say.act,
      cell: ({ id, counter }) => (
        <button
          type="button"
          className="button button-plain button-small"
          aria-label={say.retireOf(counter)}
          onClick={() => retire(id)}
        >
          {say.retire}
        </button>
      ),
    },
  ];
}

function EnrolForm({ list: { halls, departments }, changed }: ListedProps) {
  const language = useLanguage();
  const say = deskRatingsWording[language];
  const { isSending, trouble, send } = useSending();
  const [enrolled, setEnrolled] = useState<EnrolledDevice>();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = new FormData(form);
    const [department, hall, counter] = ['department', 'hall', 'counter'].map((name) => textIn(typed, name));
    const wish = { department: department ?? '', hall: hall ?? '', counter: counter ?? '' };
    await send(wish, async (key) => {
      setEnrolled(await enrolDevice(wish, key));
      form.reset();
      changed();
    });
  };
  const named = (organs: DeviceList['halls']) =>
    organs.map(({ key, name }) => ({ value: key, label: plain(name, language), isChinese: name.en === undefined }));
  return (
    <form className="rating-act" aria-label={say.devices.enrol} onSubmit={(event) => void submit(event)}>
      {trouble && <TroubleNote trouble={trouble} />}
      {enrolled && (
        <output className="pairing-code">
          {say.devices.code(enrolled.code, numberText(enrolled.minutes, language))}
        </output>
      )}
      <ChoiceField name="department" label={say.devices.department} first={say.choose} options={named(departments)} />
      <ChoiceField name="hall" label={say.devices.hall} first={say.choose} options={named(halls)} />
      <TextInput language={language} name="counter" label={say.devices.counter} hint={say.devices.counterHint} />
      <button type="submit" className="button button-go" aria-disabled={isSending || undefined}>
        {isSending ? say.sending : say.devices.enrol}
      </button>
    </form>
  );
}
