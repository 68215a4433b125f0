import type { ReactNode } from 'react';
import type { Bilingual, Field } from '../../../../modules/forms/contract/form.ts';
import { tableOf, wordAnswer } from '../../../../modules/forms/wording.ts';
import type { DraftMaterial } from '../../../../modules/intake/drafts/contract/drafts.ts';
import {
  Acts,
  errorOf,
  fieldId,
  LinkButton,
  Say,
  SummaryList,
  uiWording,
  type FieldError,
  type Spoken,
  type SummaryRow,
} from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { Answer } from '../parts/Answer.tsx';
import { NotHandedIn, SentTo, type ThemeMaterials } from './ThemeParts.tsx';

/** An answer as it stands, and the page on which it is changed; null where it may not be. */
export type CheckedAnswer = { field: Field; value: string; page: string | null };

export type CheckPageProps = {
  frame: Frame;
  draft: { id: string; item: Bilingual };
  answers: readonly CheckedAnswer[];
  materials: readonly { material: DraftMaterial; locked: boolean }[];
  /** What is missing or wrong, worded; the field is the data element or the material. */
  faults: readonly FieldError[];
  /** Of a theme: whereto it is sent. */
  theme?: ThemeMaterials | undefined;
  /** Items of a theme whose commitment has to be seen to first. */
  unsigned?: readonly { item: string; draft: string }[];
  /** Whose word is needed and not here, as the page says it; of a theme, for which part. */
  words: readonly { rule: string; draft: string; message: string; part?: Bilingual | undefined }[];
  back: string;
};

/** Everything once more, each with a way to change it that comes back here. */
export function CheckPage(props: CheckPageProps) {
  const { frame, draft, answers, materials, faults, words, theme, unsigned = [], back } = props;
  const { language } = frame;
  const say = portalWording[language].draft.check;
  return (
    <PortalPage frame={frame} title={say.title} errors={faults} back={back}>
      <p className="caption">
        <Say words={draft.item} language={language} />
      </p>
      <h1>{say.title}</h1>
      <p>{say.lead}</p>
      {theme && <SentTo theme={theme} unsigned={unsigned} language={language} />}
      <SummaryList
        language={language}
        rows={answers.map((answer) => answerRow(answer, { draft: draft.id, faults, language }))}
      />
      <h2>{say.materials}</h2>
      <SummaryList
        language={language}
        rows={materials.map(({ material, locked }) =>
          materialRow(material, { draft: draft.id, locked, faults, language }),
        )}
      />
      <Lacking words={words} language={language} />
      {theme && <NotHandedIn theme={theme} language={language} />}
      {faults.length === 0 && words.length === 0 && unsigned.length === 0 && (
        <Acts>
          <LinkButton variant="go" href={to.submit(draft.id)}>
            {say.act}
          </LinkButton>
          <LinkButton variant="quiet" href={to.draft(draft.id)}>
            {portalWording[language].draft.question.list}
          </LinkButton>
        </Acts>
      )}
    </PortalPage>
  );
}

/** Who has still to confirm, and the way to ask. */
function Lacking({ words, language }: Spoken & Pick<CheckPageProps, 'words'>) {
  if (words.length === 0) return null;
  const say = portalWording[language].secondPerson;
  return (
    <section aria-labelledby="words">
      <h2 id="words">{say.title}</h2>
      <ul>
        {words.map(({ rule, message, part }) => (
          <li key={rule}>
            {part && (
              <>
                <Say words={part} language={language} />
                {portalWording[language].themes.result.colon}
              </>
            )}
            {message}
          </li>
        ))}
      </ul>
      <Acts>
        {[...new Map(words.map((word) => [word.draft, word.part]))].map(([draft, part]) => (
          <LinkButton key={draft} variant="go" href={to.secondPersons(draft)}>
            {say.title}
            {part && (
              <>
                {portalWording[language].themes.result.colon}
                <Say words={part} language={language} />
              </>
            )}
          </LinkButton>
        ))}
      </Acts>
    </section>
  );
}

type Place = Spoken & { draft: string; faults: readonly FieldError[] };

function answerRow({ field, value, page }: CheckedAnswer, { draft, faults, language }: Place): SummaryRow {
  const say = portalWording[language].draft.check;
  return {
    id: field.id,
    label: <Say words={field.label} language={language} />,
    value: (
      <Checked name={field.id} faults={faults}>
        {value === '' ? (
          <span className="nothing">{say.none}</span>
        ) : (
          <Answer
            words={wordAnswer(value, field)}
            table={tableOf(value, field)}
            isSensitive={field.sensitivity === 'sensitive'}
            language={language}
          />
        )}
      </Checked>
    ),
    ...(page !== null && { changeHref: to.question(draft, page, { from: 'check', change: '1' }) }),
  };
}

function materialRow(
  material: DraftMaterial,
  { draft, locked, faults, language }: Place & { locked: boolean },
): SummaryRow {
  const say = portalWording[language].draft.check;
  const isMade = material.need === 'madeFromForm';
  return {
    id: material.id,
    label: <Say words={{ zh: material.name }} language={language} />,
    value: (
      <Checked name={material.id} faults={faults}>
        {isMade && uiWording[language].materials.madeFromForm}
        {material.way !== null && uiWording[language].materials[material.way]}
        {!isMade && material.way === null && material.files.length === 0 && (
          <span className="nothing">{say.noFile}</span>
        )}
        <ul className="plain-list">
          {material.files.map(({ id, name }) => (
            <li key={id} className="file-name">
              {name}
            </li>
          ))}
        </ul>
      </Checked>
    ),
    ...(!isMade && !locked && { changeHref: to.material(draft, material.id, { from: 'check' }) }),
  };
}

/** An answer with what is wrong with it, in the words of the summary, which leads here. */
function Checked({ name, faults, children }: { name: string; faults: readonly FieldError[]; children: ReactNode }) {
  const fault = errorOf(faults, name);
  return (
    <div id={fieldId(name)} tabIndex={fault === undefined ? undefined : -1}>
      {fault !== undefined && <p className="field-error">{fault}</p>}
      {children}
    </div>
  );
}
