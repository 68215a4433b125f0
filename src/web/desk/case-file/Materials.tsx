import type { CaseFile } from '../../../modules/intake/cases/contract.ts';
import { caseAddresses } from '../../api/addresses.ts';
import { MaterialList, MaterialRow, sizeText, SourceText } from '../../ui/index.ts';
import { KeyHint } from '../keys/KeyHint.tsx';
import { useShortcuts } from '../keys/KeyRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { Found, MaterialRuleText } from './MaterialFacts.tsx';
import { MaterialJudgement } from './MaterialJudgement.tsx';
import { needOf } from './need-of.ts';
import { toldIn } from './notice.ts';
import { Told } from './Told.tsx';
import { useVerdicts } from './VerdictRoom.tsx';
import { foundIn, judgementIn } from './verdicts.ts';
import { caseFileWording } from './wording.ts';

type Material = CaseFile['materials'][number];

/** What was handed in. Alt+1…9 opens the files in their order, as a hand turns pages. */
export function Materials({ file: { row, materials, tasks, timeline } }: { file: CaseFile }) {
  const language = useLanguage();
  const say = caseFileWording[language].materials;
  const told = toldIn(timeline);
  const found = foundIn(tasks);
  const { marks, mayJudge, judge } = useVerdicts();
  const files = materials.flatMap((material) => material.files);
  const addressOf = (fileId: string) => caseAddresses.material(row.id, fileId);

  useShortcuts((shortcut) => {
    const [, digit] = /^Alt\+([1-9])$/.exec(shortcut) ?? [];
    const file = digit === undefined ? undefined : files[Number(digit) - 1];
    if (file) window.open(addressOf(file.id), '_blank', 'noopener');
    return file !== undefined;
  });

  return (
    <section aria-labelledby="materials-title">
      <h3 id="materials-title">{say.title}</h3>
      {materials.length === 0 && <p className="fine">{say.none}</p>}
      <MaterialList>
        {materials.map((material) => (
          <MaterialRow
            key={material.id}
            name={<span lang="zh">{material.name}</span>}
            need={needOf(material)}
            state={stateOf(material)}
            language={language}
          >
            <MaterialRuleText rule={material.rule} />
            <StoodIn source={material.source} />
            <Told text={told.get(material.id)} changed={material.changed} />
            <Found findings={found.get(material.id) ?? []} />
            <Files files={material.files} all={files} addressOf={addressOf} />
            {mayJudge && needOf(material) !== 'madeFromForm' && (
              <MaterialJudgement
                material={material}
                judgement={judgementIn(marks, material.id)}
                judge={(judgement) => judge(material.id, judgement)}
              />
            )}
          </MaterialRow>
        ))}
      </MaterialList>
    </section>
  );
}

type File = Material['files'][number];
type FilesProps = { files: readonly File[]; all: readonly File[]; addressOf: (file: string) => string };

/** Each under its place among all of the case. */
const Files = ({ files, all, addressOf }: FilesProps) => (
  <ul className="files">
    {files.map((file) => (
      <li key={file.id}>
        <FileLink file={file} href={addressOf(file.id)} place={all.indexOf(file) + 1} />
      </li>
    ))}
  </ul>
);

/** What stood in for it. */
function StoodIn({ source }: { source: Material['source'] | undefined }) {
  const language = useLanguage();
  return (
    source && (
      <p className="fine">
        <SourceText source={source} language={language} />
      </p>
    )
  );
}

/** Missing is only what may not be missing. */
function stateOf(material: Material) {
  if (material.files.length > 0) return 'provided';
  if (material.way !== null) return material.way;
  if (material.source) return material.source.kind === 'held' ? 'waived' : 'fetched';
  return ['required', 'supplyLater'].includes(needOf(material)) ? 'missing' : undefined;
}

type FileLinkProps = { file: Material['files'][number]; href: string; place: number };

function FileLink({ file: { name, size }, href, place }: FileLinkProps) {
  const language = useLanguage();
  const say = caseFileWording[language].materials;
  const amount = sizeText(size, language);
  return (
    <a href={href} target="_blank" rel="noopener" aria-label={say.open(name, amount)}>
      {place <= 9 && <KeyHint shortcut={`Alt+${place}`} />}
      <span lang="zh">{name}</span> <span className="fine">{amount}</span>
    </a>
  );
}
