import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { IncidentList } from '../../../modules/intake/cases/contract/incidents.ts';
import { intention } from '../../api/intention.ts';
import { mend } from '../../api/oversight.ts';
import { troubleOf } from '../../api/trouble.ts';
import { Button, CaseNumber, momentText, Say, Table, type Column, type Language } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { incidentOf, valuesTyped } from './incident.ts';
import { oversightWording } from './wording.ts';

type Row = IncidentList['incidents'][number];

/** Cases whose process does not go on by itself: whose they are to mend, since when, and the way out. */
export function StuckCases({ incidents }: { incidents: readonly Row[] }) {
  const language = useLanguage();
  const { stuck: say } = oversightWording[language];
  return (
    <section aria-labelledby="stuck-title">
      <h2 id="stuck-title">{say.title}</h2>
      <Table
        caption={say.caption}
        empty={say.none}
        rows={incidents}
        rowId={({ case: { id }, token }) => `${id}/${token}`}
        columns={columnsIn(language)}
      />
    </section>
  );
}

function columnsIn(language: Language): Column<Row>[] {
  const { stuck: say } = oversightWording[language];
  const why = (code: string) => {
    const known = incidentOf(code);
    return known === undefined ? say.otherReason : say.reasons[known];
  };
  return [
    {
      id: 'case',
      heading: say.case,
      cell: ({ case: { id, number, item } }) => (
        <Link to="/cases/$caseId" params={{ caseId: id }} search={{}}>
          <CaseNumber number={number} /> <Say words={item.name} language={language} />
        </Link>
      ),
    },
    { id: 'step', heading: say.step, cell: ({ name }) => <span lang="zh">{name}</span> },
    { id: 'why', heading: say.why, cell: ({ code }) => why(code) },
    { id: 'since', heading: say.since, cell: ({ at }) => momentText(new Date(at), language) },
    {
      id: 'owner',
      heading: say.owner,
      cell: ({ department: { name } }) => <Say words={name} language={language} />,
    },
    { id: 'act', heading: say.act, cell: (row) => (row.mayMend ? <MendForm row={row} /> : say.notYours) },
  ];
}

/** What the model looked for, typed by who knows; sent again after a lost answer, it happens once. */
function MendForm({ row }: { row: Row }) {
  const { stuck: say } = oversightWording[useLanguage()];
  const client = useQueryClient();
  const [wish] = useState(() => intention());
  const [variable, setVariable] = useState('');
  const [value, setValue] = useState('');
  const mending = useMutation({
    mutationFn: async () => {
      const asked = { caseId: row.case.id, token: row.token, set: valuesTyped(variable, value) };
      await mend({ ...asked, key: wish.keyOf(asked) });
      wish.fulfilled();
      await client.invalidateQueries({ queryKey: ['incidents'] });
    },
  });
  const id = `mend-${row.case.id}-${row.token}`;
  return (
    <form
      className="mend"
      onSubmit={(event) => {
        event.preventDefault();
        mending.mutate();
      }}
    >
      <label>
        {say.variable}
        <input
          className="input"
          value={variable}
          onChange={(event) => setVariable(event.target.value)}
          aria-describedby={`${id}-hint`}
          maxLength={120}
        />
      </label>
      <label>
        {say.value}
        <input className="input" value={value} onChange={(event) => setValue(event.target.value)} maxLength={200} />
      </label>
      <Button variant="plain">{variable.trim() === '' ? say.retryBare : say.retry}</Button>
      <p className="fine" id={`${id}-hint`}>
        {say.hint}
      </p>
      {mending.error && <TroubleNote trouble={troubleOf(mending.error)} again={() => mending.mutate()} />}
      {mending.isSuccess && <output>{say.done}</output>}
    </form>
  );
}
