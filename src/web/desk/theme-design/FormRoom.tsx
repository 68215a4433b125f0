import type { DesignOutlook } from '../../../modules/themes/design/contract/outlook.ts';
import { numberText, Say, Table, type Language } from '../../ui/index.ts';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { ItemNames } from './ItemNames.tsx';
import type { Palette } from './palette.ts';
import { themeDesignWording } from './wording.ts';

type Pages = NonNullable<DesignOutlook['joined']>['form'];
type FormRoomProps = { pages: Pages; conflicts: DesignOutlook['conflicts']; palette: Palette };

type Page = NonNullable<Pages>[number];
type Row = Page['fields'][number] & Pick<Page, 'question'>;

const labelOf = (language: Language) =>
  function label({ label: words }: Row) {
    return <Say words={words} language={language} />;
  };
const questionOf = (language: Language) =>
  function question({ question: words }: Row) {
    return <Say words={words} language={language} />;
  };
const sourcesOf = (palette: Palette, between: string) =>
  function sources({ sources: of }: Row) {
    return <ItemNames items={[...new Set(of.map(({ item }) => item))]} palette={palette} between={between} />;
  };

/** The joined form, each question with whose it is and where it goes; or what contradicts itself, with both sides. */
export function FormRoom({ pages, conflicts, palette }: FormRoomProps) {
  const language = useLanguage();
  const { form: say, flow } = themeDesignWording[language];
  const rows: Row[] = (pages ?? []).flatMap(({ question, fields }) => fields.map((field) => ({ question, ...field })));
  return (
    <section aria-labelledby="theme-form">
      <h2 id="theme-form">{say.title}</h2>
      {conflicts.length > 0 && <Conflicts conflicts={conflicts} palette={palette} />}
      {pages === null ? (
        <p>{say.conflict}</p>
      ) : (
        <details>
          <summary>{say.count(numberText(rows.length, language), numberText(pages.length, language))}</summary>
          <Table
            caption={say.caption}
            empty="—"
            rows={rows}
            rowId={({ id }) => id}
            columns={[
              { id: 'field', heading: say.field, cell: labelOf(language) },
              { id: 'person', heading: say.person, cell: ({ person }) => person[language] },
              { id: 'required', heading: say.required, cell: ({ required }) => (required ? say.yes : '—') },
              {
                id: 'sources',
                heading: say.sources,
                cell: sourcesOf(palette, flow.comma),
              },
              { id: 'page', heading: say.page, cell: questionOf(language) },
            ]}
          />
        </details>
      )}
    </section>
  );
}

function Conflicts({ conflicts, palette }: Pick<FormRoomProps, 'conflicts' | 'palette'>) {
  const language = useLanguage();
  const say = themeDesignWording[language].conflicts;
  return (
    <>
      <h3>{say.title}</h3>
      <ul>
        {conflicts.map(({ field, words, sides }) => (
          <li key={`${field} ${words.zh}`}>
            <code>{field}</code> {words[language]}
            <ul>
              {sides.map(({ item, element, type, options }) => (
                <li key={`${item} ${element}`}>
                  <ItemNames items={[item]} palette={palette} between="" />
                  {say.side(element, type)} {options !== undefined && <span lang="zh">{options.join(' / ')}</span>}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
