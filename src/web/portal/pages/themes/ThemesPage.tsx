import { grouped } from '../../../../kernel/grouped.ts';
import type { ThemeRow } from '../../../../modules/themes/contract.ts';
import { Say, Tag, type Spoken } from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';

/** `published`: the keys of those that can be applied for at one go; the others are guides. */
export type ThemesPageProps = { frame: Frame; themes: readonly ThemeRow[]; published: ReadonlySet<string> };

/** Every 一件事 of the county, for people and for firms, by stage of life. */
export function ThemesPage({ frame, themes, published }: ThemesPageProps) {
  const { language } = frame;
  const say = portalWording[language].themes;
  return (
    <PortalPage frame={frame} title={say.title}>
      <h1>{say.title}</h1>
      <p className="lead">{say.lead}</p>
      {themes.length > 0 && <p>{say.whichAtOneGo}</p>}
      <p>
        <a className="tap" href={to.checklists}>
          {say.checklist.openLink}
        </a>
      </p>
      {themes.length === 0 && <p>{say.none}</p>}
      {(['citizen', 'enterprise'] as const).map((audience) => (
        <Audience
          key={audience}
          title={say.audiences[audience]}
          themes={themes.filter((theme) => theme.audience === audience)}
          published={published}
          language={language}
        />
      ))}
    </PortalPage>
  );
}

type AudienceProps = Spoken & { title: string } & Pick<ThemesPageProps, 'themes' | 'published'>;

function Audience({ title, themes, published, language }: AudienceProps) {
  if (themes.length === 0) return null;
  const say = portalWording[language].themes;
  return (
    <section>
      <h2>{title}</h2>
      {[...grouped(themes, ({ lifeStage }) => lifeStage)].map(([stage, ofStage]) => (
        <section key={stage}>
          <h3>
            <Say words={{ zh: stage }} language={language} />
          </h3>
          <ul className="ways">
            {ofStage.map(({ key, name }) => (
              <li key={key}>
                <a className="tap" href={to.theme(key)}>
                  <Say words={{ zh: name }} language={language} />
                </a>{' '}
                {published.has(key) ? <Tag tone="done">{say.atOneGo}</Tag> : <Tag tone="time">{say.guideOnly}</Tag>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
