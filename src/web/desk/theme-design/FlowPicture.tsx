import type { FlowDrawing } from '../../../modules/themes/design/contract/outlook.ts';
import { numberText } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { placesOf } from './drawing-places.ts';
import { ItemNames } from './ItemNames.tsx';
import { inLanguage, itemWords, type Palette } from './palette.ts';
import { themeDesignWording } from './wording.ts';

type FlowPictureProps = { flow: FlowDrawing; path: readonly string[]; palette: Palette };

/** The order as a picture, and beneath it as a list that says the same. */
export function FlowPicture({ flow, path, palette }: FlowPictureProps) {
  const say = themeDesignWording[useLanguage()].flow;
  return (
    <section aria-labelledby="theme-flow">
      <h2 id="theme-flow">{say.title}</h2>
      {flow.nodes.length === 0 ? (
        <p>{say.none}</p>
      ) : (
        <>
          <Picture flow={flow} path={path} palette={palette} />
          <p className="hint">{say.legend}</p>
          <Stages flow={flow} palette={palette} />
        </>
      )}
    </section>
  );
}

/** Characters that a box has room for; Latin ones are about half as wide. */
const ROOM = { zh: 12, en: 24 };

function Picture({ flow, path, palette }: FlowPictureProps) {
  const language = useLanguage();
  const { width, height, nodes, edges } = placesOf(flow);
  return (
    <div className="theme-picture">
      <svg
        role="img"
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        aria-label={themeDesignWording[language].flow.picture}
      >
        {edges.map(({ from, to, mayOvertake, path: line }) => (
          <path key={`${from} ${to}`} d={line} className={mayOvertake ? 'theme-edge may-overtake' : 'theme-edge'} />
        ))}
        {nodes.map(({ item, ...box }) => {
          const words = itemWords(palette, item);
          const name = inLanguage(words, language);
          const room = language === 'en' && words.en !== undefined ? ROOM.en : ROOM.zh;
          return (
            <g key={item}>
              <title>{name}</title>
              <rect {...box} rx="4" className={path.includes(item) ? 'theme-node on-path' : 'theme-node'} />
              <text x={box.x + 8} y={box.y + 25} lang={words.en === undefined ? 'zh' : language}>
                {name.length > room ? `${name.slice(0, room - 1)}…` : name}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}

function Stages({ flow: { nodes, edges }, palette }: Omit<FlowPictureProps, 'path'>) {
  const language = useLanguage();
  const say = themeDesignWording[language].flow;
  const stages = [...new Set(nodes.map(({ stage }) => stage))];
  const before = (item: string, overtakes: boolean) =>
    edges.filter(({ to, mayOvertake }) => to === item && mayOvertake === overtakes).map(({ from }) => from);
  const names = (items: readonly string[], words: string) =>
    items.length > 0 && (
      <>
        {words}
        <ItemNames items={items} palette={palette} between={say.comma} />
      </>
    );
  return (
    <ol className="theme-stages">
      {stages.map((stage) => (
        <li key={stage}>
          {say.stage(numberText(stage + 1, language))}
          <ul>
            {nodes
              .filter((node) => node.stage === stage)
              .map(({ item }) => (
                <li key={item}>
                  <ItemNames items={[item]} palette={palette} between="" />
                  {names(before(item, false), say.after)}
                  {names(before(item, true), say.overtakes)}
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}
