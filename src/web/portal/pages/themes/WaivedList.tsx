import { Fragment, type ReactNode } from 'react';
import { canonicalJson } from '../../../../kernel/canonical-json.ts';
import { grouped } from '../../../../kernel/grouped.ts';
import type { Bilingual } from '../../../../modules/catalogue/contract/words.ts';
import type { Reason, Waived } from '../../../../modules/themes/contract.ts';
import { Details, Say, type Spoken } from '../../../ui/index.ts';
import { portalWording } from '../../wording/wording.ts';

type WaivedListProps<Row extends Waived> = Spoken & {
  waived: readonly Row[];
  nameOfItem: (item: string) => Bilingual;
  /** Of a material that is asked for or spared, in the words of the entry. */
  nameOfMaterial: (material: string) => string | undefined;
  /** Said instead of the reason, where more is known of it. */
  renderKnown?: (row: Row) => ReactNode;
  renderAct?: (row: Row) => ReactNode;
};

/** What need not be handed in, why not, and for which items: another item may still ask for a paper of the same name. */
export function WaivedList<Row extends Waived>(props: WaivedListProps<Row>) {
  const say = portalWording[props.language].themes.outlook;
  const each = [...grouped(props.waived, ({ name, reason }) => `${name} ${canonicalJson(reason)}`)];
  if (each.length === 0) return null;
  return (
    <Details summary={say.waived(each.length)}>
      <ul>
        {each.map(([key, rows]) => (
          <WaivedLine key={key} rows={rows} {...props} />
        ))}
      </ul>
    </Details>
  );
}

function WaivedLine<Row extends Waived>(of: WaivedListProps<Row> & { rows: readonly [Row, ...Row[]] }) {
  const { rows, nameOfItem, language } = of;
  const [first] = rows;
  const say = portalWording[language].themes.outlook;
  return (
    <li>
      <Say words={{ zh: first.name }} language={language} />
      {say.because}
      {of.renderKnown?.(first) ?? <Why reason={first.reason} {...of} />}
      <br />
      <span className="hint">
        {say.usedFor}
        {[...new Set(rows.map(({ item }) => item))].map((item, place) => (
          <Fragment key={item}>
            {place > 0 && say.comma}
            <Say words={nameOfItem(item)} language={language} />
          </Fragment>
        ))}
      </span>
      {of.renderAct?.(first)}
    </li>
  );
}

type WhyProps = Pick<WaivedListProps<Waived>, 'nameOfItem' | 'nameOfMaterial' | 'language'> & { reason: Reason };

function Why({ reason, nameOfItem, nameOfMaterial, language }: WhyProps) {
  const say = portalWording[language].themes.outlook.reasons;
  if (reason.kind === 'produced') return <ComesOutOf item={nameOfItem(reason.by)} language={language} />;
  const other = reason.kind === 'anotherWillDo' ? nameOfMaterial(reason.material) : undefined;
  if (other === undefined) return say[reason.kind];
  return (
    <>
      {say.instead.before}
      <Say words={{ zh: other }} language={language} />
      {say.instead.behind}
    </>
  );
}

/** What another item of the theme gives. */
export function ComesOutOf({ item, language }: Spoken & { item: Bilingual }) {
  const { produced } = portalWording[language].themes.outlook.reasons;
  return (
    <>
      {produced.before}
      <Say words={item} language={language} />
      {produced.behind}
    </>
  );
}
