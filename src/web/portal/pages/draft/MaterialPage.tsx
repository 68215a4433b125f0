import { Fragment } from 'react';
import { civilDate } from '../../../../kernel/civil-date.ts';
import type { Bilingual } from '../../../../modules/forms/contract/form.ts';
import type { MaterialSharing } from '../../../../modules/intake/sources/contract/sources.ts';
import type { DraftMaterial, EarlierFile } from '../../../../modules/intake/drafts/contract/drafts.ts';
import {
  ActForm,
  Acts,
  Button,
  dayText,
  errorOf,
  FileInput,
  LinkButton,
  NotificationBanner,
  Say,
  sizeText,
  uiWording,
  UploadForm,
  type FieldError,
  type Spoken,
  type UploadLimits,
} from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to, type Asked } from '../addresses.ts';
import { draftNeedOf, type AskedMaterial } from './MaterialsPage.tsx';
import { SharingPart } from './SharingPart.tsx';

/** The items of a theme that want a material; none where a draft is of one item alone. */
export type UsedFor = readonly Bilingual[];

export type MaterialPageProps = {
  frame: Frame;
  draft: { id: string; item: Bilingual };
  asked: AskedMaterial;
  limits: UploadLimits;
  /** What the same applicant handed in for this before. */
  earlier: readonly EarlierFile[];
  uses: UsedFor;
  /** Which register may be asked in its place; of a theme alone. */
  sharing: MaterialSharing | null;
  errors: readonly FieldError[];
  from?: Asked['from'] | undefined;
  once: string;
};

/** The name of the file input, which an error leads to. */
export const FILES = 'files';

/** One material: the limits first, several files, each removable. */
export function MaterialPage(props: MaterialPageProps) {
  const { frame, draft, asked, limits, earlier, uses, errors, from, once } = props;
  const { language } = frame;
  const { material, officer } = asked;
  const say = portalWording[language].draft;
  const hasFiles = material.files.length > 0;
  const next = from === 'check' ? to.check(draft.id) : to.materials(draft.id);
  return (
    <PortalPage frame={frame} title={material.name} errors={errors} back={next}>
      <p className="caption">
        <Say words={draft.item} language={language} />
      </p>
      <h1>
        <Say words={{ zh: material.name }} language={language} />
      </h1>
      <p>
        {uiWording[language].materials[draftNeedOf(material)]}
        {material.need === 'optional' && <span className="limit-note">{say.materials.optional}</span>}
      </p>
      <ForItems uses={uses} language={language} />
      {officer !== undefined && <Said words={officer} language={language} />}
      {hasFiles && <Files draft={draft.id} material={material} once={once} language={language} />}
      {material.way !== null && <Chosen draft={draft.id} material={material} once={once} language={language} />}
      <Earlier draft={draft.id} material={material.id} earlier={earlier} once={once} language={language} />
      <UploadForm
        language={language}
        action={to.material(draft.id, material.id, { ...(from && { from }) })}
        once={once}
        resumable={to.uploads(draft.id, material.id)}
      >
        <FileInput
          language={language}
          name={FILES}
          label={hasFiles ? say.materials.more : say.materials.choose}
          limits={limits}
          error={errorOf(errors, FILES)}
        />
        <Acts>
          <Button variant={hasFiles ? 'plain' : 'go'}>{say.materials.act}</Button>
        </Acts>
      </UploadForm>
      {!hasFiles && <Otherwise {...props} />}
      <Onward material={material} next={next} language={language} />
    </PortalPage>
  );
}

/** Where nothing was uploaded: a register in its place, or another way of handing it in. */
function Otherwise({ frame: { language }, draft, asked: { material }, sharing, once }: MaterialPageProps) {
  return (
    <>
      {sharing && (
        <SharingPart sharing={sharing} action={to.authorise(draft.id, material.id)} once={once} language={language} />
      )}
      <OtherWays draft={draft.id} material={material} once={once} language={language} />
    </>
  );
}

function Said({ words, language }: Spoken & { words: string }) {
  return (
    <NotificationBanner id="officer" title={portalWording[language].draft.list.officer}>
      <p>
        <Say words={{ zh: words }} language={language} />
      </p>
    </NotificationBanner>
  );
}

/** Once for all of them. */
function ForItems({ uses, language }: Spoken & { uses: UsedFor }) {
  const say = portalWording[language].themeDraft;
  if (uses.length === 0) return null;
  return (
    <p>
      {say.usedFor}
      {uses.map((name, place) => (
        <Fragment key={name.zh}>
          {place > 0 && say.comma}
          <Say words={name} language={language} />
        </Fragment>
      ))}
    </p>
  );
}

function Onward({ material, next, language }: Spoken & { material: DraftMaterial; next: string }) {
  const { need, files, way } = material;
  const say = portalWording[language].draft.materials;
  const settled = files.length > 0 || way !== null;
  if (!settled && need === 'required') return null;
  return (
    <Acts>
      <LinkButton variant={settled ? 'go' : 'quiet'} href={next}>
        {settled ? say.done : say.skip}
      </LinkButton>
    </Acts>
  );
}

type MaterialActProps = Spoken & { draft: string; material: DraftMaterial; once: string };

/** How it will be handed in instead, and the way back. */
function Chosen({ draft, material: { id, way }, once, language }: MaterialActProps) {
  const say = portalWording[language].draft.materials;
  if (way === null) return null;
  return (
    <NotificationBanner id="chosen" tone="done" title={say.chosen[way]}>
      <ActForm language={language} action={to.way(draft, id)} once={`${once}-undo`}>
        <Button name="way" value="">
          {say.undo}
        </Button>
      </ActForm>
    </NotificationBanner>
  );
}

/** Nobody photographs the same paper twice. */
function Earlier({
  draft,
  material,
  earlier,
  once,
  language,
}: Spoken & { draft: string; material: string; earlier: readonly EarlierFile[]; once: string }) {
  const say = portalWording[language].draft.materials;
  if (earlier.length === 0) return null;
  return (
    <section aria-labelledby="earlier">
      <h2 id="earlier">{say.earlier}</h2>
      <ul className="files">
        {earlier.map((file) => (
          <li key={file.id} className="file">
            <span className="file-name">
              {file.name}
              <span className="file-facts">
                <EarlierFrom file={file} language={language} /> {sizeText(file.size, language)}
              </span>
            </span>
            <ActForm language={language} action={to.reuse(draft, material)} once={`${once}-${file.id}`}>
              <Button name="file" value={file.id}>
                {say.reuse}
                <span className="unseen"> {file.name}</span>
              </Button>
            </ActForm>
          </li>
        ))}
      </ul>
    </section>
  );
}

function EarlierFrom({ file, language }: Spoken & { file: EarlierFile }) {
  const say = portalWording[language].draft.materials;
  const [before, after] = say.earlierFrom(dayText(civilDate(file.on), language));
  return (
    <>
      {before}
      <Say words={file.item} language={language} />
      {after}
    </>
  );
}

/** For whoever has no electronic file: the ways that the item leaves open, each a button that says what it does. */
function OtherWays({ draft, material, once, language }: MaterialActProps) {
  const say = portalWording[language].draft.materials;
  const ways = material.ways.filter((way) => way !== material.way);
  if (ways.length === 0) return null;
  return (
    <section aria-labelledby="otherwise">
      <h2 id="otherwise">{say.otherwise}</h2>
      {ways.filter(isChosenHere).map((way) => (
        <ActForm key={way} language={language} action={to.way(draft, material.id)} once={`${once}-${way}`}>
          <p>{say.ways[way].lead}</p>
          <p>
            <Button name="way" value={way}>
              {say.ways[way].act}
            </Button>
          </p>
        </ActForm>
      ))}
      {ways.includes('commitment') && <Committing draft={draft} language={language} />}
    </section>
  );
}

/** A commitment is read in full and signed, on a page of its own. */
function Committing({ draft, language }: Spoken & { draft: string }) {
  const say = portalWording[language].commitment.instead;
  return (
    <>
      <p>{say.lead}</p>
      <p>
        <LinkButton variant="plain" href={to.commitment(draft)}>
          {say.act}
        </LinkButton>
      </p>
    </>
  );
}

const isChosenHere = (way: DraftMaterial['ways'][number]): way is Exclude<typeof way, 'commitment'> =>
  way !== 'commitment';

function Files({ draft, material, once, language }: MaterialActProps) {
  const say = portalWording[language].draft.materials;
  return (
    <section aria-labelledby="files">
      <h2 id="files">{say.handedIn}</h2>
      <ul className="files">
        {material.files.map((file) => (
          <li key={file.id} className="file">
            <span className="file-name">
              <a href={to.draftFile(draft, material.id, file.id)} data-document="">
                {file.name}
              </a>
              <span className="file-facts">
                {sizeText(file.size, language)} {say.scan[file.scanState]}
              </span>
            </span>
            <ActForm language={language} action={to.removal(draft, material.id, file.id)} once={`${once}-${file.id}`}>
              <Button>
                {say.remove}
                <span className="unseen"> {file.name}</span>
              </Button>
            </ActForm>
          </li>
        ))}
      </ul>
    </section>
  );
}
