import type { ItemRow } from '../../../../modules/catalogue/contract/answers.ts';
import type { ThemeDraftRow } from '../../../../modules/intake/theme-drafts/contract/theme-drafts.ts';
import type { Theme, Told } from '../../../../modules/themes/contract.ts';
import {
  ActForm,
  Acts,
  Button,
  LinkButton,
  momentText,
  NotificationBanner,
  numberText,
  Say,
  SummaryList,
  type Spoken,
} from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';
import { ForWhomChoice, type ForWhom } from '../draft/ForWhom.tsx';
import { queryOf } from './told.ts';

export type ThemeStartPageProps = {
  frame: Frame;
  theme: Theme;
  told: Told;
  /** What will be applied for together. */
  items: readonly ItemRow[];
  /** How many items hang on what is not known. */
  perhaps: number;
  /** In whose name the person is here. */
  name: string;
  begun: readonly ThemeDraftRow[];
  forWhom: { options: readonly ForWhom[]; chosen?: string | undefined; error?: string | undefined };
  once: string;
};

/** What is applied for together and for whom, before the first question of the one form. */
export function ThemeStartPage(props: ThemeStartPageProps) {
  const { frame, theme, told, items, perhaps, name, begun, forWhom, once } = props;
  const { language } = frame;
  const { start: say } = portalWording[language].themeDraft;
  const { options, chosen, error } = forWhom;
  const errors = error === undefined ? [] : [{ field: 'for', message: error }];
  return (
    <PortalPage frame={frame} title={say.title} back={to.theme(theme.key, queryOf(theme, told))} errors={errors}>
      <p className="caption">
        <Say words={{ zh: theme.fullName }} language={language} />
      </p>
      <h1>{say.title}</h1>
      {begun.map((draft) => (
        <Begun key={draft.id} draft={draft} language={language} />
      ))}
      <p className="lead">{say.lead}</p>
      <SummaryList
        language={language}
        rows={[
          ...(options.length > 1 ? [] : [{ id: 'who', label: portalWording[language].draft.start.who, value: name }]),
          { id: 'items', label: say.items, value: <Together items={items} language={language} /> },
        ]}
      />
      {perhaps > 0 && <p>{say.perhaps}</p>}
      <p>{portalWording[language].draft.start.privacy}</p>
      <ActForm language={language} action={to.startTheme(theme.key)} once={once}>
        {Object.entries(queryOf(theme, told)).map(([question, code]) => (
          <input key={question} type="hidden" name={question} value={code} />
        ))}
        <ForWhomChoice {...{ options, chosen, error, language }} item={items[0]?.key ?? ''} />
        <Acts>
          <Button variant={begun.length === 0 ? 'go' : 'plain'}>
            {begun.length === 0 ? say.begin : portalWording[language].draft.start.anew}
          </Button>
        </Acts>
      </ActForm>
    </PortalPage>
  );
}

function Together({ items, language }: Spoken & { items: readonly ItemRow[] }) {
  const { start: say, of } = portalWording[language].themeDraft;
  return (
    <>
      {say.some(numberText(items.length, language))}
      <ul>
        {items.map(({ key, name, department }) => (
          <li key={key}>
            <Say words={name} language={language} />
            {of[0]}
            <Say words={department.name} language={language} />
            {of[1]}
          </li>
        ))}
      </ul>
    </>
  );
}

function Begun({ draft, language }: Spoken & { draft: ThemeDraftRow }) {
  const say = portalWording[language].draft.start;
  return (
    <NotificationBanner id={`draft-${draft.id}`} title={say.begun}>
      <p>{say.savedAt(momentText(new Date(draft.savedAt), language))}</p>
      <p>
        <LinkButton variant="go" href={to.draft(draft.id)}>
          {say.goOn}
        </LinkButton>
      </p>
    </NotificationBanner>
  );
}
