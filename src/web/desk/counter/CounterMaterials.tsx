import { useState } from 'react';
import { civilDate } from '../../../kernel/civil-date.ts';
import type { CounterMaterial, CounterSheet } from '../../../modules/intake/counter/contract.ts';
import type { EarlierFile } from '../../../modules/intake/drafts/contract/drafts.ts';
import { readEarlierFiles, reuseFile, sayWay, seeMaterials, takeFileOff, uploadScan } from '../../api/counter.ts';
import { dayText, fieldId, MaterialList, MaterialRow, plain, type MaterialState } from '../../ui/index.ts';
import { DeviceButtons } from '../bridge/DeviceButtons.tsx';
import { needOf } from '../case-file/need-of.ts';
import { ariaShortcut, KeyHint } from '../keys/KeyHint.tsx';
import { useShortcuts } from '../keys/KeyRoom.tsx';
import { useAnnounce } from '../shell/AnnouncingRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { materialName } from './faults.ts';
import { listed as inWords } from './listed.ts';
import { ScanInput } from './ScanInput.tsx';
import { counterWording } from './wording.ts';

/** The clerk has looked at every original that is left. */
const SEE_REST = 'Alt+0';

type Listed = CounterMaterial & { isStale: boolean };
type Change = (change: () => Promise<CounterSheet>) => Promise<unknown>;
type MaterialsProps = { sheet: CounterSheet; change: Change };

/** What is handed in beside the answers: seen, scanned, held by us, or not needed. Alt+1…9 leads to each. */
export function CounterMaterials({ sheet: { id: draft, materials, correction }, change }: MaterialsProps) {
  const say = counterWording[useLanguage()].materials;
  // What was handed in before and is asked for again is not here until something comes in its place.
  const stale = new Set(correction?.asked.flatMap(({ key, isMended }) => (isMended ? [] : [key])));
  const listed = materials.flatMap((material) =>
    material.need === 'madeFromForm' ? [] : [{ ...material, isStale: stale.has(material.id) }],
  );
  // The camera takes what is missing, one after the other; anything else is chosen from the disk.
  const next =
    listed.find((material) => stateOf(material) === 'missing') ?? listed.find(({ files }) => files.length === 0);
  const { unseen, seeRest } = useMaterialKeys({ draft, listed, change });
  return (
    <section aria-labelledby="counter-materials-title">
      <h3 id="counter-materials-title">{say.title}</h3>
      {listed.length === 0 && <p className="fine">{say.none}</p>}
      {unseen.length > 1 && (
        <button
          type="button"
          className="button button-plain"
          aria-keyshortcuts={ariaShortcut(SEE_REST)}
          onClick={seeRest}
        >
          {say.seeRest(unseen.length)} <KeyHint shortcut={SEE_REST} />
        </button>
      )}
      <MaterialList>
        {listed.map((material, place) => (
          <Material
            key={material.id}
            draft={draft}
            material={material}
            place={place + 1}
            change={change}
            isNext={material === next}
          />
        ))}
      </MaterialList>
    </section>
  );
}

type KeysProps = { draft: string; listed: readonly Listed[]; change: Change };

/** Alt+1…9 leads to a material; Alt+0 says of all that are missing that their originals were seen. */
function useMaterialKeys({ draft, listed, change }: KeysProps) {
  const unseen = listed.filter((one) => stateOf(one) === 'missing' && one.ways.includes('originalSeen'));
  const ids = unseen.map(({ id }) => id);
  const seeRest = () => void change(() => seeMaterials(draft, ids)).catch(() => undefined);
  useShortcuts((shortcut) => {
    if (shortcut === SEE_REST && unseen.length > 0) {
      seeRest();
      return true;
    }
    const [, digit] = /^Alt\+([1-9])$/.exec(shortcut) ?? [];
    const material = digit === undefined ? undefined : listed[Number(digit) - 1];
    if (material) document.getElementById(fieldId(materialName(material.id)))?.focus();
    return material !== undefined;
  });
  return { unseen, seeRest };
}

type OneProps = { draft: string; material: Listed; change: Change };

function Material({ draft, material, place, change, isNext }: OneProps & { place: number; isNext: boolean }) {
  const language = useLanguage();
  const { id, name, files } = material;
  return (
    <MaterialRow
      name={
        <>
          {place <= 9 && <KeyHint shortcut={`Alt+${place}`} />} <span lang="zh">{name}</span>
        </>
      }
      need={needOf(material)}
      note={<MaterialNote material={material} />}
      state={stateOf(material)}
      language={language}
    >
      <div className="counter-ways">
        <WaySelect draft={draft} material={material} change={change} />
        <Scan draft={draft} material={material} change={change} isNext={isNext} />
        <Earlier draft={draft} material={material} change={change} />
      </div>
      <ul className="files">
        {files.map((file) => (
          <li key={file.id}>
            <span lang="zh">{file.name}</span>{' '}
            <button
              type="button"
              className="button button-plain button-small"
              onClick={() => void change(() => takeFileOff(draft, id, file.id))}
            >
              {counterWording[language].materials.off(file.name)}
            </button>
          </li>
        ))}
      </ul>
    </MaterialRow>
  );
}

/** What the entry says of it, and in a theme the items that it is for. */
function MaterialNote({ material: { notes, for: items } }: { material: CounterMaterial }) {
  const language = useLanguage();
  const say = counterWording[language].materials;
  const names = items?.map((one) => plain(one, language));
  return (
    <>
      {notes.length > 0 && <span lang="zh">{notes.join(' ')}</span>}{' '}
      {names !== undefined && <span className="fine">{say.for(inWords(names, language))}</span>}
    </>
  );
}

function stateOf({ files, way, need, isStale }: Listed): MaterialState | undefined {
  if (isStale) return 'missing';
  if (files.length > 0) return 'provided';
  if (way !== null) return way;
  return need === 'required' ? 'missing' : undefined;
}

function WaySelect({ draft, material: { id, name, ways, way }, change }: OneProps) {
  const say = counterWording[useLanguage()].materials;
  const choose = (chosen: string) => {
    const known = ways.find((one) => one === chosen) ?? null;
    void change(() => sayWay(draft, id, known));
  };
  return (
    <span className="select">
      <select
        className="input"
        id={fieldId(materialName(id))}
        aria-label={say.way(name)}
        value={way ?? ''}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">{say.noWay}</option>
        {(way === null || ways.includes(way) ? ways : [...ways, way]).map((one) => (
          <option key={one} value={one}>
            {say.ways[one]}
          </option>
        ))}
      </select>
    </span>
  );
}

/** A scan from the disk, or a picture from the camera of the counter. */
function Scan({ draft, material: { id, name }, change, isNext }: OneProps & { isNext: boolean }) {
  const say = counterWording[useLanguage()].materials;
  const announce = useAnnounce();
  const [sending, setSending] = useState(false);
  const take = (file: File) => {
    setSending(true);
    void change(() => uploadScan(draft, id, file))
      .then(() => announce(say.scanned(file.name)))
      .finally(() => setSending(false));
  };
  return (
    <>
      <ScanInput label={say.scan(name)} take={take} />
      {sending && <span className="fine">{say.scanning}</span>}
      {isNext && <DeviceButtons onPicture={take} />}
    </>
  );
}

/** What we hold already: a paper of the same kind that this person handed in before. Looked for when it is asked. */
function Earlier({ draft, material: { id }, change }: OneProps) {
  const language = useLanguage();
  const say = counterWording[language].materials;
  const [found, setFound] = useState<EarlierFile[]>();
  const look = () => void readEarlierFiles(draft, id).then(setFound, () => setFound([]));
  const use = (file: string) => {
    void change(() => reuseFile(draft, id, file));
    setFound(undefined);
  };
  if (found === undefined) {
    return (
      <button type="button" className="button button-plain button-small" onClick={look}>
        {say.earlier}
      </button>
    );
  }
  if (found.length === 0) return <output className="fine">{say.noEarlier}</output>;
  return found.map(({ id: file, name, on }) => (
    <button key={file} type="button" className="button button-plain button-small" onClick={() => use(file)}>
      {say.reuse(name, dayText(civilDate(on), language))}
    </button>
  ));
}
