import type { Finding } from '../../../modules/process/publication/contract.ts';
import { numberText, Table, type Column, type Language } from '../../ui/index.ts';
import { useLanguage } from '../../desk/shell/PreferencesRoom.tsx';
import { studioWording } from '../wording.ts';
import { AloneActs } from './Adding.tsx';
import { findingsAt } from './finding-marks.ts';
import type { DraftPart } from './parts.ts';
import { partName } from './part-name.ts';
import type { DraftDesk } from './use-draft-editor.ts';
import { draftWording } from './wording.ts';

/** The drawing as a list: every step and where it leads, each to be chosen and changed by keyboard. Ways are chosen where they begin. */
export function PartList({ desk, findings }: { desk: DraftDesk; findings: readonly Finding[] }) {
  const language = useLanguage();
  const say = draftWording[language].list;
  const steps = desk.parts.filter(({ kind }) => kind !== 'SequenceFlow');
  return (
    <>
      <Table
        caption={say.caption}
        empty={say.empty}
        rows={steps}
        rowId={({ id }) => id}
        columns={columnsIn(desk, findings, language)}
      />
      <AloneActs desk={desk} />
    </>
  );
}

function columnsIn(desk: DraftDesk, findings: readonly Finding[], language: Language): Column<DraftPart>[] {
  const say = draftWording[language].list;
  const nameOf = ({ id }: DraftPart) => <Chooser desk={desk} id={id} name={partName(desk.parts, id, language)} />;
  const nextOf = (part: DraftPart) => <Ways desk={desk} part={part} />;
  return [
    { id: 'name', heading: say.name, cell: nameOf },
    { id: 'kind', heading: say.kind, cell: (part) => saidKind(part, desk, language) },
    { id: 'next', heading: say.next, cell: nextOf },
    { id: 'findings', heading: say.findings, cell: ({ id }) => <Found desk={desk} part={id} findings={findings} /> },
  ];
}

/** What kind of step it is, with what triggers it, how often it is done, what it watches and in what it stands. */
function saidKind(part: DraftPart, { parts }: DraftDesk, language: Language): string {
  const { event: say, loop: loops, list } = draftWording[language];
  const kind = studioWording[language].list.kinds[part.kind] ?? part.kind;
  const { event, loop, watches, within, isHandler } = part;
  const said = [
    isHandler ? say.handler : event && event.on !== 'none' ? say.of(kind, say.triggers[event.on]) : kind,
    loop && loops.kinds[loop.as],
    watches !== undefined && list.watches(partName(parts, watches, language)),
    within !== undefined && list.within(partName(parts, within, language)),
  ];
  return said.filter((one) => typeof one === 'string').join(list.also);
}

function Found({ part, findings, desk }: { part: string; findings: readonly Finding[]; desk: DraftDesk }) {
  const language = useLanguage();
  const here = findingsAt(findings, part);
  return here.length === 0 ? null : (
    <button type="button" className="button button-plain" onClick={() => desk.choose(part)}>
      {draftWording[language].list.found(here.map(({ place }) => numberText(place + 1, language)).join(', '))}
    </button>
  );
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
