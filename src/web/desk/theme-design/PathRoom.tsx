import { civilDate } from '../../../kernel/civil-date.ts';
import type { DesignOutlook } from '../../../modules/themes/design/contract/outlook.ts';
import { dayText, numberText, SummaryList, Table } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { ItemNames } from './ItemNames.tsx';
import type { Palette } from './palette.ts';
import { themeDesignWording } from './wording.ts';

type Joined = NonNullable<DesignOutlook['joined']>;
type PathRoomProps = { joined: Joined; palette: Palette };
type Moment = NonNullable<Joined['path']>['finishes'];

/** What the items come to together: their number, until when, how often one comes, what it costs, and on what the date hangs. */
export function PathRoom({ joined, palette }: PathRoomProps) {
  const language = useLanguage();
  const { joined: say } = themeDesignWording[language];
  const { items, path, visits, fee, charged } = joined;
  const dayOf = (at: Moment) => (at === null ? say.noDate : dayText(civilDate(at.on), language));
  return (
    <section aria-labelledby="theme-joined">
      <h2 id="theme-joined">{say.figures}</h2>
      <SummaryList
        language={language}
        rows={[
          { id: 'items', label: say.items, value: numberText(items.length, language) },
          { id: 'until', label: say.until, value: dayOf(path?.finishes ?? null) },
          {
            id: 'days',
            label: say.days,
            value: path?.days === undefined || path.days === null ? say.noDate : numberText(path.days, language),
          },
          { id: 'visits', label: say.visits, value: numberText(visits, language) },
          { id: 'fee', label: say.fee, value: fee === null ? say.feeOpen : numberText(fee / 100, language) },
        ]}
      />
      {charged.length > 0 && (
        <ul>
          {charged.map(({ item, description }) => (
            <li key={item}>
              <ItemNames items={[item]} palette={palette} between="" /> — <span lang="zh">{description}</span>
            </li>
          ))}
        </ul>
      )}
      {path && path.path.length > 0 && (
        <p>
          <strong>{say.path}</strong> <ItemNames items={path.path} palette={palette} between={say.then} />
        </p>
      )}
      {path && <Dates items={path.items} palette={palette} />}
      <Appointments appointments={joined.appointments} palette={palette} />
    </section>
  );
}

function Appointments({ appointments, palette }: Pick<Joined, 'appointments'> & { palette: Palette }) {
  const { joined: say, flow } = themeDesignWording[useLanguage()];
  return (
    <>
      <h3>{say.appointments}</h3>
      {appointments.length === 0 ? (
        <p>{say.noAppointments}</p>
      ) : (
        <ul>
          {appointments.map((together) => (
            <li key={together.join(' ')}>
              {together.length > 1 ? say.together : say.alone}
              <ItemNames items={together} palette={palette} between={flow.comma} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

type Dated = NonNullable<Joined['path']>['items'][number];

const itemOf = (palette: Palette) =>
  function named({ item }: Dated) {
    return <ItemNames items={[item]} palette={palette} between="" />;
  };

function Dates({ items, palette }: { items: NonNullable<Joined['path']>['items']; palette: Palette }) {
  const language = useLanguage();
  const say = themeDesignWording[language].joined;
  return (
    <Table
      caption={say.dates}
      empty={say.noDate}
      rows={items}
      rowId={({ item }) => item}
      columns={[
        {
          id: 'item',
          heading: say.items,
          cell: itemOf(palette),
        },
        {
          id: 'starts',
          heading: say.starts,
          cell: ({ starts }) => (starts === null ? '—' : dayText(civilDate(starts.on), language)),
        },
        {
          id: 'finishes',
          heading: say.finishes,
          cell: ({ finishes, undated }) =>
            finishes === null
              ? undated === null
                ? '—'
                : say.undated[undated]
              : dayText(civilDate(finishes.on), language),
        },
      ]}
    />
  );
}
