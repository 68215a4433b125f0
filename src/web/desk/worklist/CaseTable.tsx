import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import type { CaseRow } from '../../../modules/intake/cases/contract.ts';
import { CaseNumber, Light, Say } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { filterIn } from './address.ts';
import { dueText, endText } from './due-text.ts';
import { sightOf } from './seen.ts';
import { useSeen } from './SeenRoom.tsx';
import { StateTag } from './StateTag.tsx';
import { worklistWording } from './wording.ts';
import { WorkTable } from './WorkTable.tsx';

type CellProps = { row: CaseRow };

/** The cases of the list: what it is and for whom, until when, and how it stands. */
export function CaseTable({ cases, open }: { cases: readonly CaseRow[]; open: string | undefined }) {
  const say = worklistWording[useLanguage()];
  const { seen } = useSeen();
  return (
    <WorkTable
      caption={`${say.list}, ${say.order}`}
      first={{ heading: say.columns.what, Cell: What }}
      columns={[
        { id: 'due', heading: say.columns.due, Cell: Due },
        { id: 'state', heading: say.columns.state, Cell: State },
      ]}
      rows={cases}
      rowId={({ id }) => id}
      open={open}
      rowClass={(row) => `row row-${sightOf(seen, row)}`}
    />
  );
}

const What = memo(function What({ row, isStop }: CellProps & { isStop: boolean }) {
  const language = useLanguage();
  return (
    <>
      <Link
        className="row-link"
        tabIndex={isStop ? 0 : -1}
        data-row=""
        to="/cases/$caseId"
        params={{ caseId: row.id }}
        search={filterIn}
      >
        <Say words={row.item.name} language={language} />
      </Link>
      <span className="row-facts">
        <span lang="zh">{row.applicant}</span> <CaseNumber number={row.number} />
      </span>
    </>
  );
});

/** In two short lines what the file says in a sentence: the light and the day, and how much is left. */
const Due = memo(function Due({ row }: CellProps) {
  const language = useLanguage();
  const due = row.concludedOn === null ? dueText(row, language) : endText(row.concludedOn, language);
  return (
    <>
      <span className="due-day">
        {row.light !== 'none' && <Light light={row.light} language={language} />}
        {due.day}
      </span>
      {due.left !== undefined && <span className="due-left">{due.left}</span>}
    </>
  );
});

const State = memo(function State({ row }: CellProps) {
  const say = worklistWording[useLanguage()];
  const sight = sightOf(useSeen().seen, row);
  return (
    <>
      <StateTag row={row} />
      {sight !== 'new' && <span className={`sight sight-${sight}`}>{say.sights[sight]}</span>}
    </>
  );
});
