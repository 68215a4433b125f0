import type { Bilingual } from '../../../../modules/forms/contract/form.ts';
import type { Draft, DraftMaterial } from '../../../../modules/intake/drafts/contract/drafts.ts';
import {
  Acts,
  LinkButton,
  MaterialList,
  MaterialRow,
  NotificationBanner,
  numberText,
  Say,
  type MaterialState,
  type Need,
  type Spoken,
} from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { needOf } from './need-of.ts';
import { NotHandedIn, type ThemeMaterials } from './ThemeParts.tsx';

/** A material of this draft; in a correction with what the notice says, or locked. */
export type AskedMaterial = { material: DraftMaterial; officer?: string | undefined; locked?: boolean | undefined };

export type MaterialsPageProps = {
  frame: Frame;
  draft: { id: string; item: Bilingual };
  materials: readonly AskedMaterial[];
  /** What may be signed instead of some of them; null where there is no such text. */
  commitment: Draft['commitment'];
  /** Of a theme: what its items want each for, and what they need not be handed. */
  theme?: ThemeMaterials | undefined;
  back: string;
  once: string;
};

/** What is asked for, what is there, and each a page of its own to hand it in. */
export function MaterialsPage({ frame, draft, materials, commitment, theme, back, once }: MaterialsPageProps) {
  const { language } = frame;
  const say = portalWording[language].draft;
  return (
    <PortalPage frame={frame} title={say.materials.title} back={back}>
      <p className="caption">
        <Say words={draft.item} language={language} />
      </p>
      <h1>{say.materials.title}</h1>
      <p>{say.materials.lead}</p>
      {theme && <p>{portalWording[language].themeDraft.materialsLead}</p>}
      {commitment && <CommitmentOffer draft={draft.id} commitment={commitment} language={language} />}
      <MaterialList>
        {materials.map((asked) => (
          <Row
            key={asked.material.id}
            draft={draft.id}
            asked={asked}
            mayShare={isOpen(theme?.materials.find(({ id }) => id === asked.material.id)?.sharing)}
            language={language}
          />
        ))}
      </MaterialList>
      {theme && <NotHandedIn theme={theme} act={{ draft: draft.id, once }} language={language} />}
      <Acts>
        <LinkButton variant="go" href={to.check(draft.id)}>
          {say.materials.go}
        </LinkButton>
        <LinkButton variant="quiet" href={to.draft(draft.id)}>
          {say.question.list}
        </LinkButton>
      </Acts>
    </PortalPage>
  );
}

/** The choice is offered plainly and never made beforehand; whoever has lost the right reads why behind it. */
function CommitmentOffer({
  draft,
  commitment: { signed, replaces },
  language,
}: Spoken & { draft: string; commitment: NonNullable<Draft['commitment']> }) {
  const say = portalWording[language].commitment;
  return (
    <NotificationBanner
      id="commitment"
      title={signed === null ? say.offer : say.offerSigned}
      {...(signed !== null && { tone: 'done' })}
    >
      <p>{say.offerLead}</p>
      {replaces.length > 0 && (
        <p>
          <Say words={{ zh: replaces.join('、') }} language={language} />
        </p>
      )}
      <p>
        <a className="tap" href={to.commitment(draft)}>
          {say.offerAct}
        </a>
      </p>
    </NotificationBanner>
  );
}

/** Whether the material is needed in this very application, which its answers may have decided. */
export function draftNeedOf({ id, need, necessity }: DraftMaterial): Need {
  if (need !== 'optional') return need;
  const said = needOf({ id, necessity });
  return said === 'required' ? 'ifApplicable' : said;
}

/** Of a material that nobody has to hand in now, nothing is missing. */
function stateOf({ need, files, way }: DraftMaterial): MaterialState | undefined {
  if (files.some(({ scanState }) => scanState === 'infected')) return 'returned';
  if (files.length > 0) return 'provided';
  if (way !== null) return way;
  return need === 'required' ? 'missing' : undefined;
}

/** A register that was not asked yet. */
const isOpen = (sharing: ThemeMaterials['materials'][number]['sharing'] | undefined): boolean =>
  sharing != null && sharing.unansweredOn === null;

type RowProps = Spoken & { draft: string; asked: AskedMaterial; mayShare: boolean };

function Row({ draft, asked, mayShare, language }: RowProps) {
  const { material, officer, locked } = asked;
  const say = portalWording[language].draft;
  const { files, need } = material;
  return (
    <MaterialRow
      name={<Say words={{ zh: material.name }} language={language} />}
      need={draftNeedOf(material)}
      state={stateOf(material)}
      note={files.length > 0 && say.materials.uploaded(numberText(files.length, language))}
      language={language}
    >
      {officer !== undefined && (
        <p className="officer">
          {say.list.officer}
          <Say words={{ zh: officer }} language={language} />
        </p>
      )}
      {mayShare && files.length === 0 && <p className="hint">{portalWording[language].themeDraft.sharing.offer}</p>}
      {need !== 'madeFromForm' && locked !== true && (
        <p className="material-act">
          <a className="tap" href={to.material(draft, material.id)}>
            {files.length > 0 ? say.materials.change : say.materials.upload}
            <span className="unseen">
              {' '}
              <Say words={{ zh: material.name }} language={language} />
            </span>
          </a>
        </p>
      )}
    </MaterialRow>
  );
}
