import { Table, type Column, type Language } from '../../ui/index.ts';
import { useLanguage } from '../../desk/shell/PreferencesRoom.tsx';
import { studioWording } from '../wording.ts';
import type { DraftPart } from './parts.ts';
import { partName } from './part-name.ts';
import type { DraftDesk } from './use-draft-editor.ts';
import { draftWording } from './wording.ts';

/** The drawing as a list: every step and where it leads, each to be chosen and changed by keyboard. Ways are chosen where they begin. */
export function PartList({ desk }: { desk: DraftDesk }) {
  const language = useLanguage();
  const say = draftWording[language].list;
  const steps = desk.parts.filter(({ kind }) => kind !== 'SequenceFlow');
  return (
    <Table
      caption={say.caption}
      empty={say.empty}
      rows={steps}
      rowId={({ id }) => id}
      columns={columnsIn(desk, language)}
    />
  );
}

function columnsIn(desk: DraftDesk, language: Language): Column<DraftPart>[] {
  const say = draftWording[language].list;
  const { kinds } = studioWording[language].list;
  const nameOf = ({ id }: DraftPart) => <Chooser desk={desk} id={id} name={partName(desk.parts, id, language)} />;
  const nextOf = (part: DraftPart) => <Ways desk={desk} part={part} />;
  return [
    { id: 'name', heading: say.name, cell: nameOf },
    { id: 'kind', heading: say.kind, cell: ({ kind }) => kinds[kind] ?? kind },
    { id: 'next', heading: say.next, cell: nextOf },
  ];
}

function Chooser({ desk, id, name }: { desk: DraftDesk; id: string; name: string }) {
  const say = draftWording[useLanguage()].list;
  const isChosen = desk.chosen?.id === id;
  return (
    <button type="button" className="button button-plain" aria-pressed={isChosen} onClick={() => desk.choose(id)}>
      <span lang="zh">{name}</span>
      <span className="unseen"> {isChosen ? say.chosen : say.choose}</span>
    </button>
  );
}

function Ways({ desk, part }: { desk: DraftDesk; part: DraftPart }) {
  const language = useLanguage();
  const say = draftWording[language].list;
  if (part.ways.length === 0) return null;
  return (
    <ul>
      {part.ways.map(({ flow, to, name }) => (
        <li key={flow}>
          <button
            type="button"
            className="button button-plain"
            aria-label={say.way(partName(desk.parts, part.id, language), name)}
            aria-pressed={desk.chosen?.id === flow}
            onClick={() => desk.choose(flow)}
          >
            <span lang="zh">{partName(desk.parts, to, language)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
