import type { ItemRow } from '../../../../modules/catalogue/contract/answers.ts';
import { Say, type Bilingual } from '../../../ui/index.ts';
import type { Frame } from '../../layout/frame.ts';
import { PortalPage } from '../../layout/PortalPage.tsx';
import { portalWording } from '../../wording/wording.ts';
import { to } from '../addresses.ts';

export type AtOncePageProps = {
  frame: Frame;
  instant: readonly { item: ItemRow; rule: Bilingual }[];
  whileWaiting: readonly ItemRow[];
};

/** What a machine decides without anybody, by its rule, and what is done while one waits. */
export function AtOncePage({ frame, instant, whileWaiting }: AtOncePageProps) {
  const { language } = frame;
  const say = portalWording[language].instant.lists;
  return (
    <PortalPage frame={frame} title={say.title}>
      <h1>{say.title}</h1>
      <p className="lead">{say.lead}</p>
      <h2>{say.instant}</h2>
      <p>{instant.length === 0 ? say.none : say.instantLead}</p>
      <ul>
        {instant.map(({ item, rule }) => (
          <li key={item.key}>
            <ItemLink item={item} frame={frame} />
            <br />
            <Say words={rule} language={language} />
          </li>
        ))}
      </ul>
      <h2>{say.whileWaiting}</h2>
      {whileWaiting.length === 0 && <p>{say.none}</p>}
      <ul>
        {whileWaiting.map((item) => (
          <li key={item.key}>
            <ItemLink item={item} frame={frame} />
          </li>
        ))}
      </ul>
    </PortalPage>
  );
}

const ItemLink = ({ item, frame: { language } }: { item: ItemRow; frame: Frame }) => (
  <a className="tap" href={to.item(item.key)}>
    <Say words={item.name} language={language} />
  </a>
);
