import { Link } from '@tanstack/react-router';
import type { ModelRow } from '../../../modules/process/library/contract.ts';
import { civilDate } from '../../../kernel/civil-date.ts';
import { modelAddresses } from '../../api/addresses.ts';
import { dayOfYearText, numberText, Table, Tag, type Column, type Language, type Spoken } from '../../ui/index.ts';
import { processModelsWording } from './wording.ts';

/** Every version with its day and its file. */
export function VersionTable({
  versions,
  inForce,
  language,
}: Spoken & { versions: readonly ModelRow[]; inForce: number }) {
  const { versions: say } = processModelsWording[language];
  return (
    <Table
      caption={say.caption}
      empty=""
      rows={versions}
      rowId={({ id }) => id}
      columns={columnsIn(language, inForce)}
    />
  );
}

function columnsIn(language: Language, inForce: number): Column<ModelRow>[] {
  const { versions: say } = processModelsWording[language];
  const numberOf = ({ version }: ModelRow) => (
    <>
      {say.number(numberText(version, language))} {version === inForce && <Tag tone="done">{say.inForce}</Tag>}
    </>
  );
  const sinceOf = ({ effectiveOn }: ModelRow) => dayOfYearText(civilDate(effectiveOn), language);
  const fileOf = ({ item, version }: ModelRow) => (
    <a href={modelAddresses.file(item, version)} download={`${item}-${version}.bpmn`}>
      {say.download(numberText(version, language))}
    </a>
  );
  const changesOf = ({ item, version }: ModelRow) =>
    version > 1 && (
      <Link
        to="/process-models/$item/changes/$before/$after"
        params={{ item, before: String(version - 1), after: String(version) }}
        search={true}
      >
        {say.compare(numberText(version - 1, language), numberText(version, language))}
      </Link>
    );
  return [
    { id: 'version', heading: say.version, cell: numberOf },
    { id: 'since', heading: say.since, cell: sinceOf },
    { id: 'changes', heading: say.changes, cell: changesOf },
    { id: 'file', heading: say.file, cell: fileOf },
  ];
}
