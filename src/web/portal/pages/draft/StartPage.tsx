import type { ItemVersion } from '../../../../modules/catalogue/contract/answers.ts';
import type { DraftRow } from '../../../../modules/intake/drafts/contract/drafts.ts';
import {
  ActForm,
  ActingText,
  Acts,
  Button,
  LinkButton,
  momentText,
  NotificationBanner,
  numberText,
  plain,
  Say,
  SummaryList,
  type Spoken,
} from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { SIGN_IN, withReturn } from '../../login/places.ts';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { ForWhomChoice, type ForWhom } from './ForWhom.tsx';
import { needOf } from './need-of.ts';

/** Who applies in this session. */
export type Applying = { name: string; as: 'self' | 'organisation' };

export type StartPageProps = {
  frame: Frame;
  version: ItemVersion;
  pages: number;
  applying: Applying;
  /** Drafts of the same item that were begun before. */
  begun: readonly DraftRow[];
  /** For whom it can be; chosen where there is more than one. */
  forWhom: { options: readonly ForWhom[]; chosen?: string | undefined; error?: string | undefined };
  once: string;
};

/** What comes, who applies, what to have at hand; and nobody fills in twice what he began before. */
export function StartPage({ frame, version, pages, applying, begun, forWhom, once }: StartPageProps) {
  const { language } = frame;
  const say = portalWording[language].draft.start;
  const { options, chosen, error } = forWhom;
  const errors = error === undefined ? [] : [{ field: 'for', message: error }];
  return (
    <PortalPage frame={frame} title={say.title} back={to.item(version.key)} errors={errors}>
      <p className="caption">
        <Say words={version.name} language={language} />
      </p>
      <h1>{say.title}</h1>
      {begun.map((draft) => (
        <Begun key={draft.id} draft={draft} language={language} />
      ))}
      <SummaryList
        language={language}
        rows={[
          ...(options.length > 1
            ? []
            : [
                {
                  id: 'who',
                  label: say.who,
                  value: <Who applying={applying} item={version.key} language={language} />,
                },
              ]),
          { id: 'questions', label: say.questions, value: say.pages(numberText(pages, language)) },
          { id: 'ready', label: say.ready, value: <Ready version={version} language={language} /> },
        ]}
      />
      <p>{say.privacy}</p>
      <ActForm language={language} action={to.start(version.key)} once={once}>
        <ForWhomChoice {...{ options, chosen, error, language }} item={version.key} />
        <Acts>
          <Button variant={begun.length === 0 ? 'go' : 'plain'}>{begun.length === 0 ? say.act : say.anew}</Button>
        </Acts>
      </ActForm>
    </PortalPage>
  );
}

function Begun({ draft, language }: Spoken & { draft: DraftRow }) {
  const say = portalWording[language].draft.start;
  return (
    <NotificationBanner id={`draft-${draft.id}`} title={say.begun}>
      {draft.acting && (
        <p>
          <ActingText acting={draft.acting} language={language} />
        </p>
      )}
      <p>{say.savedAt(momentText(new Date(draft.savedAt), language))}</p>
      <p>
        <LinkButton variant="go" href={to.draft(draft.id)}>
          {say.goOn}
        </LinkButton>
      </p>
    </NotificationBanner>
  );
}

function Who({ applying: { name, as }, item, language }: Spoken & { applying: Applying; item: string }) {
  const say = portalWording[language].draft.start;
  return (
    <>
      {say[as](name)}
      <br />
      <a className="tap" href={withReturn(SIGN_IN.capacity, to.start(item))}>
        {say.otherCapacity}
      </a>
    </>
  );
}

function Ready({ version, language }: Spoken & { version: ItemVersion }) {
  const needed = version.item.materials.filter((material) => needOf(material) === 'required');
  if (needed.length === 0) return portalWording[language].draft.start.nothing;
  return (
    <ul className="plain-list">
      {needed.map(({ id, name }) => (
        <li key={id}>
          <Say words={{ zh: plain(name, language) }} language={language} />
        </li>
      ))}
    </ul>
  );
}
