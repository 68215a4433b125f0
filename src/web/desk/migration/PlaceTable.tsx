import type { MigrationPlan } from '../../../modules/process/migration/contract.ts';
import { numberText, Table, type Column, type Language } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { proposedFor, type Chosen } from './mapping.ts';
import { migrationWording } from './wording.ts';

type Place = MigrationPlan['places'][number];
type PlaceProps = { plan: MigrationPlan; chosen: Chosen; choose: (node: string, to: string) => void };

/** Every step at which cases are, with the steps of the other version that they could go to. */
export function PlaceTable(props: PlaceProps) {
  const language = useLanguage();
  const { places: say } = migrationWording[language];
  return (
    <Table
      caption={say.caption}
      empty=""
      rows={props.plan.places}
      rowId={({ node }) => node}
      columns={columnsIn(language, props)}
    />
  );
}

function columnsIn(language: Language, props: PlaceProps): Column<Place>[] {
  const { places: say } = migrationWording[language];
  const nameOf = ({ name }: Place) => <span lang="zh">{name}</span>;
  const goesOf = (place: Place) => <Goes place={place} {...props} />;
  return [
    { id: 'place', heading: say.place, cell: nameOf },
    { id: 'cases', heading: say.cases, cell: ({ cases }) => numberText(cases, language) },
    { id: 'goes', heading: say.goes, cell: goesOf },
  ];
}

function Goes({ place: { node, name, choices }, plan, chosen, choose }: PlaceProps & { place: Place }) {
  const { places: say } = migrationWording[useLanguage()];
  return (
    <span className="select">
      <select
        className="input"
        aria-label={say.choose(name)}
        value={chosen[node] ?? proposedFor(plan, node)}
        onChange={({ target }) => choose(node, target.value)}
      >
        <option value="">{say.none}</option>
        {choices.map((choice) => (
          <option key={choice.node} value={choice.node} lang="zh">
            {choice.name}
          </option>
        ))}
      </select>
    </span>
  );
}
