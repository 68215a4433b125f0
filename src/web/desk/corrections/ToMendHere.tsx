import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { CounterCorrection } from '../../../modules/intake/correction-counter/contract/correction-counter.ts';
import { scanForTheme } from '../../api/correction-counter.ts';
import { troubleOf } from '../../api/trouble.ts';
import { fieldId, plain, Say, Tag } from '../../ui/index.ts';
import { DeviceButtons } from '../bridge/DeviceButtons.tsx';
import { Question } from '../counter/Question.tsx';
import { ScanInput } from '../counter/ScanInput.tsx';
import { useAnnounce } from '../shell/AnnouncingRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { TroubleNote } from '../shell/TroubleNote.tsx';
import { named } from './use-answering.ts';
import { correctionDeskWording } from './wording.ts';

type Entry = CounterCorrection['correction']['entries'][number];
type MendProps = { entry: Entry; data: CounterCorrection; changed: () => void };

/** One thing to mend: what it is, what each department says of it, and how it is mended. */
export function ToMendHere(props: MendProps) {
  const { entry, data } = props;
  const language = useLanguage();
  const say = correctionDeskWording[language].theme;
  const nameOf = (item: string) => data.correction.items.find((one) => one.item === item);
  return (
    <li>
      <h4>
        <Say words={entry.name} language={language} /> {entry.isMended && <Tag tone="done">{say.mended}</Tag>}
      </h4>
      <ul>
        {entry.asks.map(({ item, what }) => (
          <li key={`${item} ${what}`}>
            {say.asked(
              plain(nameOf(item)?.name ?? { zh: item }, language),
              plain(nameOf(item)?.department ?? { zh: '' }, language),
            )}
            <strong lang="zh">{what}</strong>
          </li>
        ))}
      </ul>
      {entry.kind === 'answer' && <Answer {...props} />}
      {entry.kind === 'material' && <Material {...props} />}
      {entry.kind === 'elsewhere' && <Elsewhere {...props} />}
    </li>
  );
}

function Answer({ entry, data }: MendProps) {
  const language = useLanguage();
  const say = correctionDeskWording[language].theme;
  const field = data.fields[entry.id];
  if (!field) return null;
  return (
    <>
      <Question field={{ ...field, label: rightOne(field.label) }} errors={data.faults} language={language} />
      {entry.value !== '' && !entry.isMended && <Tick name={named.asIs(entry.id)} words={say.asIs} />}
    </>
  );
}

/** The label of the answer, beside a heading that names what it is. */
const rightOne = ({ zh, en }: Entry['name']): Entry['name'] => ({
  zh: correctionDeskWording.zh.theme.right(zh),
  ...(en !== undefined && { en: correctionDeskWording.en.theme.right(en) }),
});

function Material({ entry, data, changed }: MendProps) {
  const language = useLanguage();
  const say = correctionDeskWording[language].theme;
  const name = plain(entry.name, language);
  const draft = data.uploads[entry.id];
  const fresh = entry.files.filter(({ isNew }) => isNew);
  return (
    <>
      <Files title={say.isNew} files={fresh} />
      {fresh.map((file) => (
        <Tick key={file.id} name={named.drop(file.id)} words={say.drop(file.name)} />
      ))}
      <Files title={say.handedIn} files={entry.files.filter(({ isNew }) => !isNew)} />
      {draft !== undefined && <Scan draft={draft} material={entry.id} name={name} changed={changed} />}
      {entry.mayBring && <Tick name={named.seen(entry.id)} words={say.seen(name)} isTicked={entry.brings} />}
    </>
  );
}

type ScanProps = { draft: string; material: string; name: string; changed: () => void };

/** A scan from the disk, or a picture from the camera of the counter; every case that asks for the paper gets it. */
function Scan({ draft, material, name, changed }: ScanProps) {
  const say = correctionDeskWording[useLanguage()].theme;
  const announce = useAnnounce();
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<unknown>();
  const take = (file: File) => {
    setSending(true);
    setError(undefined);
    void scanForTheme(draft, material, file)
      .then(() => {
        announce(say.scanned(file.name));
        changed();
      }, setError)
      .finally(() => setSending(false));
  };
  return (
    <div className="counter-ways">
      <ScanInput label={say.scan(name)} take={take} />
      {sending && <span className="fine">{say.scanning}</span>}
      <DeviceButtons onPicture={take} />
      {error !== undefined && <TroubleNote trouble={troubleOf(error)} />}
    </div>
  );
}

function Files({ title, files }: { title: string; files: Entry['files'] }) {
  if (files.length === 0) return null;
  return (
    <p>
      {title} <span lang="zh">{files.map(({ name }) => name).join('、')}</span>
    </p>
  );
}

function Elsewhere({ entry, data: { correction } }: MendProps) {
  const say = correctionDeskWording[useLanguage()].theme;
  const own = correction.items.find(({ item }) => item === entry.asks[0]?.item);
  return (
    <p>
      {say.elsewhere}{' '}
      {own && (
        <Link to="/cases/$caseId" params={{ caseId: own.caseId }} search={{}}>
          {say.openElsewhere}
        </Link>
      )}
    </p>
  );
}

function Tick({ name, words, isTicked = false }: { name: string; words: string; isTicked?: boolean }) {
  return (
    <p className="choice choice-checkbox">
      <input type="checkbox" id={fieldId(name)} name={name} defaultChecked={isTicked} />
      <label htmlFor={fieldId(name)}>{words}</label>
    </p>
  );
}
