import { civilDate } from '../../../kernel/civil-date.ts';
import type { ResultList, ResultRow } from '../../../modules/issuing/contract.ts';
import { CaseNumber, dayText, Light, Say, Table, type Column, type Language } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { issuingPageWording } from './wording.ts';

type ResultTableProps = {
  list: ResultList;
  chosen: string | undefined;
  choose: (caseId: string) => void;
  caption: string;
  empty: string;
};

/** Results with their light: what has to be delivered first stands first. */
export function ResultTable({ list, chosen, choose, caption, empty }: ResultTableProps) {
  const language = useLanguage();
  const say = issuingPageWording[language];
  return (
    <>
      <Table
        caption={caption}
        empty={empty}
        rows={list.results}
        rowId={({ caseId }) => caseId}
        columns={columnsIn(language, { chosen, choose })}
      />
      {list.more && <p className="fine">{say.more}</p>}
    </>
  );
}

type Choosing = Pick<ResultTableProps, 'chosen' | 'choose'>;

function columnsIn(language: Language, { chosen, choose }: Choosing): Column<ResultRow>[] {
  const say = issuingPageWording[language];
  return [
    {
      id: 'item',
      heading: say.columns.item,
      cell: ({ caseId, number, item }) => (
        <button type="button" className="issuing-row" aria-pressed={caseId === chosen} onClick={() => choose(caseId)}>
          <Say words={item} language={language} />
          <span className="fine">
            <CaseNumber number={number} />
          </span>
        </button>
      ),
    },
    { id: 'who', heading: say.columns.who, cell: ({ applicant }) => <span lang="zh">{applicant}</span> },
    { id: 'place', heading: say.columns.place, cell: ({ shelf, state }) => shelf ?? say.states[state] },
    { id: 'due', heading: say.columns.due, cell: (row) => <Due row={row} language={language} /> },
  ];
}

function Due({ row: { light, dueOn, deliveredOn }, language }: { row: ResultRow; language: Language }) {
  if (light === 'none') return dayText(civilDate(deliveredOn ?? dueOn), language);
  return (
    <>
      <Light light={light} language={language} /> {dayText(civilDate(dueOn), language)}
    </>
  );
}
