import type { Field } from '../../../../modules/forms/contract/form.ts';
import type {
  GatheredCorrection,
  GatheredEntry,
} from '../../../../modules/intake/gathered-corrections/contract/gathered-correction.ts';
import {
  Checkboxes,
  errorOf,
  FileInput,
  LinkButton,
  plain,
  Say,
  sizeText,
  Tag,
  type FieldError,
  type Spoken,
  type UploadLimits,
} from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { Question } from '../draft/Question.tsx';

/** How the controls of the form are named, by what they are for. */
export const inForm = {
  file: (id: string) => `file:${id}`,
  keeps: (id: string) => `keep:${id}`,
  drops: (id: string) => `drop:${id}`,
  brings: (id: string) => `bring:${id}`,
  asIs: (id: string) => `asis:${id}`,
};

type MendProps = Spoken & {
  entry: GatheredEntry;
  items: GatheredCorrection['items'];
  field: Field | undefined;
  limits: UploadLimits;
  errors: readonly FieldError[];
};

/** One thing to mend: what it is, what each department says of it, and how it is mended. */
export function ToMend(props: MendProps) {
  const { entry, language } = props;
  const say = portalWording[language].correction;
  return (
    <li className="item">
      <h3>
        <Say words={entry.name} language={language} />
      </h3>
      {entry.isMended && <Tag tone="done">{say.mended}</Tag>}
      <Asks {...props} />
      {entry.kind === 'material' && <Material {...props} />}
      {entry.kind === 'answer' && <Answer {...props} />}
      {entry.kind === 'elsewhere' && <Elsewhere {...props} />}
    </li>
  );
}

function Asks({ entry, items, language }: MendProps) {
  const say = portalWording[language].correction;
  return (
    <ul>
      {entry.asks.map(({ item, what }) => (
        <li key={`${item} ${what}`}>
          {say.asked(plain(items.find((one) => one.item === item)?.name ?? { zh: item }, language))}
          <strong>
            <Say words={{ zh: what }} language={language} />
          </strong>
        </li>
      ))}
    </ul>
  );
}

function Material({ entry, limits, errors, language }: MendProps) {
  const say = portalWording[language].correction;
  const error = errorOf(errors, inForm.file(entry.id));
  const earlier = entry.files.filter(({ isNew }) => !isNew);
  return (
    <>
      <NewFiles {...{ entry, language }} />
      <Files title={say.handedIn} files={earlier} language={language} />
      <FileInput
        {...{ language, limits, name: inForm.file(entry.id) }}
        label={
          <>
            {say.choose}
            <span className="unseen">
              {' '}
              <Say words={entry.name} language={language} />
            </span>
          </>
        }
        {...(error !== undefined && { error })}
      />
      {earlier.length > 0 && <Tick {...{ entry, language }} name={inForm.keeps(entry.id)} words={say.keep} />}
      {entry.mayBring && (
        <Tick {...{ entry, language }} name={inForm.brings(entry.id)} words={say.bring} isTicked={entry.brings} />
      )}
    </>
  );
}

/** What was chosen by mistake is ticked, and taken off with the next sending. */
function NewFiles({ entry, language }: Spoken & { entry: GatheredEntry }) {
  const say = portalWording[language].correction;
  const files = entry.files.filter(({ isNew }) => isNew);
  if (files.length === 0) return null;
  return (
    <Checkboxes
      {...{ language, name: inForm.drops(entry.id), hint: say.dropHint }}
      label={
        <>
          {say.isNew}
          <span className="unseen">
            {' '}
            <Say words={entry.name} language={language} />
          </span>
        </>
      }
      choices={files.map(({ id, name, size }) => ({
        value: id,
        label: (
          <>
            {say.drop} <Say words={{ zh: name }} language={language} />
            {` (${sizeText(size, language)})`}
          </>
        ),
      }))}
    />
  );
}

function Files({ title, files, language }: Spoken & { title: string; files: GatheredEntry['files'] }) {
  if (files.length === 0) return null;
  return (
    <>
      <p>{title}</p>
      <ul>
        {files.map(({ name, size }) => (
          <li key={`${name} ${size}`}>
            <Say words={{ zh: name }} language={language} />
            {` (${sizeText(size, language)})`}
          </li>
        ))}
      </ul>
    </>
  );
}

type TickProps = Spoken & { entry: GatheredEntry; name: string; words: string; isTicked?: boolean };

function Tick({ entry, name, words, isTicked = false, language }: TickProps) {
  const label = (
    <span className="unseen">
      <Say words={entry.name} language={language} />
    </span>
  );
  return (
    <Checkboxes
      {...{ language, name, label, hint: undefined }}
      choices={[{ value: 'yes', label: words }]}
      selected={isTicked ? ['yes'] : []}
    />
  );
}

function Answer({ entry, field, errors, language }: MendProps) {
  const say = portalWording[language].correction;
  if (!field) return null;
  const error = errorOf(errors, field.id);
  return (
    <>
      <Question
        {...{ language, error, changeHref: '' }}
        asked={{
          field: { ...field, label: rightOne(field) },
          value: entry.value,
          optional: !field.required && field.requiredWhen === undefined,
        }}
      />
      {entry.value !== '' && !entry.isMended && (
        <Tick {...{ entry, language }} name={inForm.asIs(entry.id)} words={say.asIs} />
      )}
    </>
  );
}

/** The label of the answer, beside a heading that names what it is. */
function rightOne({ label }: Field): Field['label'] {
  const { zh, en } = label;
  const [before, behind] = [portalWording.zh.correction.right, portalWording.en.correction.right];
  return { zh: before(zh), ...(en !== undefined && { en: behind(en) }) };
}

function Elsewhere({ entry, items, language }: MendProps) {
  const say = portalWording[language].correction;
  const own = items.find(({ item }) => item === entry.asks[0]?.item);
  return (
    <>
      <p>{say.elsewhere}</p>
      {own && (
        <LinkButton variant="plain" href={to.case(own.caseId)}>
          {say.openElsewhere}
        </LinkButton>
      )}
    </>
  );
}
