import type { Bilingual } from '../../../../modules/forms/contract/form.ts';
import type { DraftMaterial } from '../../../../modules/intake/drafts/contract.ts';
import {
  ActForm,
  Acts,
  Button,
  errorOf,
  FileInput,
  LinkButton,
  NotificationBanner,
  Say,
  sizeText,
  uiWording,
  type FieldError,
  type Spoken,
  type UploadLimits,
} from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to, type Asked } from '../addresses.ts';
import { draftNeedOf, type AskedMaterial } from './MaterialsPage.tsx';

export type MaterialPageProps = {
  frame: Frame;
  draft: { id: string; item: Bilingual };
  asked: AskedMaterial;
  limits: UploadLimits;
  errors: readonly FieldError[];
  from?: Asked['from'] | undefined;
  once: string;
};

/** The name of the file input, which an error leads to. */
export const FILES = 'files';

/** One material: the limits first, several files, each removable. */
export function MaterialPage({ frame, draft, asked, limits, errors, from, once }: MaterialPageProps) {
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
      {officer !== undefined && (
        <NotificationBanner id="officer" title={say.list.officer}>
          <p>
            <Say words={{ zh: officer }} language={language} />
          </p>
        </NotificationBanner>
      )}
      {hasFiles && <Files draft={draft.id} material={material} once={once} language={language} />}
      <ActForm
        language={language}
        action={to.material(draft.id, material.id, { ...(from && { from }) })}
        once={once}
        upload
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
      </ActForm>
      <Onward material={material} next={next} language={language} />
    </PortalPage>
  );
}

function Onward({ material: { need, files }, next, language }: Spoken & { material: DraftMaterial; next: string }) {
  const say = portalWording[language].draft.materials;
  if (files.length === 0 && need === 'required') return null;
  return (
    <Acts>
      <LinkButton variant={files.length > 0 ? 'go' : 'quiet'} href={next}>
        {files.length > 0 ? say.done : say.skip}
      </LinkButton>
    </Acts>
  );
}

function Files({ draft, material, once, language }: Spoken & { draft: string; material: DraftMaterial; once: string }) {
  const say = portalWording[language].draft.materials;
  return (
    <section aria-labelledby="files">
      <h2 id="files">{say.handedIn}</h2>
      <ul className="files">
        {material.files.map((file) => (
          <li key={file.id} className="file">
            <span className="file-name">
              <a href={to.draftFile(draft, material.id, file.id)}>{file.name}</a>
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
