import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Drawer } from '../../../modules/identity/contract/drawers.ts';
import { readDrawers } from '../../api/drawers.ts';
import { momentText, Table, Tag, type Column, type Language } from '../../ui/index.ts';
import { Gate } from '../account/Gate.tsx';
import { leads } from '../account/roles.ts';
import { DepartmentChoice, useDepartmentChoice } from '../leaves/DepartmentChoice.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { Unread } from '../shell/Unread.tsx';
import { useDocumentTitle } from '../shell/use-document-title.ts';
import { LetForm } from './LetForm.tsx';
import { drawersWording } from './wording.ts';
import '../styles/leaves.css';

/** Whoever heads a department says which of its officers draw how its items go. */
export default function DrawersPage() {
  const say = drawersWording[useLanguage()];
  useDocumentTitle(say.title);
  return (
    <Gate admits={leads}>
      <div className="desk-page">
        <h1>{say.title}</h1>
        <p>{say.lead}</p>
        <Choosing />
      </div>
    </Gate>
  );
}

function Choosing() {
  const { choices, department, choose } = useDepartmentChoice();
  return (
    <>
      {choices.length > 1 && <DepartmentChoice choices={choices} chosen={department} choose={choose} />}
      <OfDepartment key={department} department={department} />
    </>
  );
}

function OfDepartment({ department }: { department: string }) {
  const language = useLanguage();
  const say = drawersWording[language];
  const [chosen, setChosen] = useState<string>();
  const { data, error, refetch } = useQuery({
    queryKey: ['drawers', department],
    queryFn: ({ signal }) => readDrawers(department, signal),
  });
  if (data === undefined) return <Unread error={error} waiting={say.waiting} again={refetch} />;
  const officer = data.officers.find(({ id }) => id === chosen);
  return (
    <>
      <Table
        caption={say.caption}
        empty={say.empty}
        rows={data.officers}
        rowId={({ id }) => id}
        columns={columnsIn(language, setChosen)}
      />
      {officer && (
        <LetForm key={officer.id} department={department} officer={officer} close={() => setChosen(undefined)} />
      )}
    </>
  );
}

const TONES = { byOffice: 'still', let: 'done', no: 'still' } as const;

function columnsIn(language: Language, choose: (officer: string) => void): Column<Drawer>[] {
  const say = drawersWording[language];
  const stateOf = ({ draws, let: told }: Drawer) => (
    <>
      <Tag tone={TONES[draws]}>{say.states[draws]}</Tag>
      {told && (
        <span className="fine">
          {' '}
          {say.since(told.by ?? say.somebody, momentText(new Date(told.since), language))}{' '}
          <span lang="zh">{told.reason ?? say.erased}</span>
        </span>
      )}
    </>
  );
  const actOf = ({ id, name, draws }: Drawer) =>
    draws !== 'byOffice' && (
      <button
        type="button"
        className="button button-plain button-small"
        aria-label={say.of(draws === 'no' ? say.let : say.takeBack, name)}
        onClick={() => choose(id)}
      >
        {draws === 'no' ? say.let : say.takeBack}
      </button>
    );
  return [
    { id: 'name', heading: say.name, cell: ({ name }) => <span lang="zh">{name}</span> },
    { id: 'number', heading: say.number, cell: ({ staffNumber }) => staffNumber },
    { id: 'section', heading: say.section, cell: ({ section }) => section ?? '' },
    { id: 'state', heading: say.state, cell: stateOf },
    { id: 'act', heading: say.act, cell: actOf },
  ];
}
