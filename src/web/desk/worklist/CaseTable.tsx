import { useRouter } from '@tanstack/react-router';
import { createContext, memo, use, useMemo, type MouseEvent } from 'react';
import type { CaseRow } from '../../../modules/intake/cases/contract.ts';
import { ActingText, CaseNumber, Light, Say, Tag } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { dueText, endText } from './due-text.ts';
import { useFilter } from './use-work.ts';
import { sightOf } from './seen.ts';
import { useSeen } from './SeenRoom.tsx';
import { StateTag } from './StateTag.tsx';
import { worklistWording } from './wording.ts';
import { WorkTable } from './WorkTable.tsx';

type CellProps = { row: CaseRow };

/**
 * How a row's link leads to its case. Plain links: the router's own each reckon anew on every step, and a list of hundreds would make
 * every key wait for them.
 */
type Way = { hrefOf: (caseId: string) => string; follow: (event: MouseEvent, caseId: string) => void };
const WayContext = createContext<Way>({ hrefOf: () => '', follow: () => undefined });

function useWay(): Way {
  const router = useRouter();
  const filter = useFilter();
  return useMemo(() => {
    const to = (caseId: string) => ({ to: '/cases/$caseId', params: { caseId }, search: filter }) as const;
    return {
      hrefOf: (caseId) => router.buildLocation(to(caseId)).publicHref,
      follow: (event, caseId) => {
        // A new tab, a new window, a download: the browser's own business.
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        void router.navigate(to(caseId));
      },
    };
  }, [router, filter]);
}

/** The cases of the list: what it is and for whom, until when, and how it stands. */
export function CaseTable({ cases, open }: { cases: readonly CaseRow[]; open: string | undefined }) {
  const say = worklistWording[useLanguage()];
  const { seen } = useSeen();
  return (
    <WayContext value={useWay()}>
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
    </WayContext>
  );
}

const What = memo(function What({ row, isStop }: CellProps & { isStop: boolean }) {
  const language = useLanguage();
  const way = use(WayContext);
  return (
    <>
      <a
        className="row-link"
        tabIndex={isStop ? 0 : -1}
        data-row=""
        href={way.hrefOf(row.id)}
        onClick={(event) => way.follow(event, row.id)}
      >
        <Say words={row.item.name} language={language} />
      </a>
      <span className="row-facts">
        {row.acting ? <ActingText acting={row.acting} language={language} /> : <span lang="zh">{row.applicant}</span>}{' '}
        <CaseNumber number={row.number} />
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
      {row.disputed && <Tag tone="act">{say.disputed}</Tag>}
      {sight !== 'new' && <span className={`sight sight-${sight}`}>{say.sights[sight]}</span>}
    </>
  );
});
