import { Link } from '@tanstack/react-router';
import type { MigrationPlan, MigrationPreview } from '../../../modules/process/migration/contract.ts';
import { numberText, Table, type Column, type Language } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { migrationWording } from './wording.ts';

type Staying = MigrationPreview['stays'][number];

/** What would become of each case; those that stay with what is in the way. */
export function Preview({ seen, plan }: { seen: MigrationPreview; plan: MigrationPlan }) {
  const language = useLanguage();
  const { preview: say } = migrationWording[language];
  const count = (number: number) => numberText(number, language);
  return (
    <section aria-labelledby="preview">
      <h2 id="preview">{say.title}</h2>
      <p>
        {say.over(count(seen.over))} {seen.reopened > 0 && say.reopened(count(seen.reopened))}
      </p>
      {seen.more > 0 && <p>{say.more(count(seen.more))}</p>}
      {seen.stays.length > 0 && (
        <>
          <p>{say.stays(count(seen.stays.length))}</p>
          <Table
            caption={say.caption}
            empty=""
            rows={seen.stays}
            rowId={({ caseId }) => caseId}
            columns={columnsIn(language, plan)}
          />
        </>
      )}
    </section>
  );
}

function columnsIn(language: Language, plan: MigrationPlan): Column<Staying>[] {
  const { preview: say } = migrationWording[language];
  const caseOf = ({ caseId }: Staying) => (
    <Link to="/cases/$caseId" params={{ caseId }} search={{}}>
      {say.case} <span className="fine">{caseId.slice(-6)}</span>
    </Link>
  );
  const whyOf = ({ why }: Staying) => why.map((one) => whyText(one, plan, language)).join('；');
  return [
    { id: 'case', heading: say.columns.case, cell: caseOf },
    { id: 'why', heading: say.columns.why, cell: whyOf },
  ];
}

function whyText({ code, element }: Staying['why'][number], { places }: MigrationPlan, language: Language): string {
  const { preview: say } = migrationWording[language];
  const reason = say.why[code] ?? code;
  const place = places.find(({ node }) => node === element)?.name ?? element;
  return place === '' ? reason : say.at(reason, place);
}
