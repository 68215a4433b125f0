import { civilDate } from '../../../kernel/civil-date.ts';
import type { LicenceFile, LicenceHappened } from '../../../modules/intake/licences/contract.ts';
import { caseAddresses } from '../../api/addresses.ts';
import { dayOfYearText, Table, type Column, type Language } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { licencesWording } from './wording.ts';

type Row = LicenceHappened & { place: number };

/** Everything that was decided on it, in order, with its paper. */
export function LicenceHistory({ licence: { happened, caseId } }: { licence: LicenceFile }) {
  const language = useLanguage();
  const { history: say } = licencesWording[language];
  return (
    <section>
      <Table
        caption={<h2>{say.title}</h2>}
        empty={say.none}
        rows={happened.map((one, place) => ({ ...one, place }))}
        rowId={({ place }) => String(place)}
        columns={columnsIn(language, caseId)}
      />
    </section>
  );
}

function columnsIn(language: Language, caseId: string): Column<Row>[] {
  const { history: say } = licencesWording[language];
  return [
    { id: 'on', heading: say.columns.on, cell: ({ on }) => dayOfYearText(civilDate(on), language) },
    {
      id: 'what',
      heading: say.columns.what,
      cell: ({ what, version }) => `${say.what[what]} (${say.version(version)})`,
    },
    { id: 'decision', heading: say.columns.decision, cell: (row) => <Decision row={row} caseId={caseId} /> },
    {
      id: 'reason',
      heading: say.columns.reason,
      cell: ({ reason, basis }) => (
        <span lang="zh">{[reason, basis].filter((text) => text !== null && text !== '').join(' ')}</span>
      ),
    },
    { id: 'officer', heading: say.columns.officer, cell: ({ officer }) => <span lang="zh">{officer}</span> },
  ];
}

function Decision({ row: { decision, paper }, caseId }: { row: Row; caseId: string }) {
  const { history: say } = licencesWording[useLanguage()];
  return (
    <>
      <span lang="zh">{decision}</span> {paper !== null && <a href={caseAddresses.paper(caseId, paper)}>{say.paper}</a>}
    </>
  );
}
