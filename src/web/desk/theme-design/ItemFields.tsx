import { useAnnounce } from '../shell/AnnouncingRoom.tsx';
import { useLanguage } from '../shell/PreferencesRoom.tsx';
import { answerOf, answerText, answerValue } from './answers.ts';
import {
  bindRole,
  moveItem,
  removeItem,
  setTerm,
  setWaiting,
  toggleJointVisit,
  waitingOf,
  type DrawnPart,
  type Waiting,
} from './editing.ts';
import { Check, LineChoice } from './fields.tsx';
import { inLanguage, itemWords, type Palette } from './palette.ts';
import { personOptions } from './persons.ts';
import type { Desk } from './use-designing.ts';
import { themeDesignWording } from './wording.ts';

type ItemFieldsProps = { part: DrawnPart; desk: Desk; palette: Palette };

export function ItemFields({ part, desk, palette }: ItemFieldsProps) {
  const language = useLanguage();
  const say = themeDesignWording[language].items;
  const { theme, change } = desk;
  const { item } = part;
  return (
    <>
      <ItemActs part={part} desk={desk} palette={palette} />
      {theme.questions.length > 0 && <Conditions part={part} desk={desk} />}
      {theme.parts.length > 1 && <Dependencies part={part} desk={desk} palette={palette} />}
      <Check
        name={`joint-${item}`}
        label={say.joint}
        checked={theme.jointVisit.includes(item)}
        write={() => change((now) => toggleJointVisit(now, item))}
      />
      <OwnRoles part={part} desk={desk} palette={palette} />
    </>
  );
}

function ItemActs({ part: { item }, desk: { change }, palette }: ItemFieldsProps) {
  const language = useLanguage();
  const say = themeDesignWording[language].items;
  const announce = useAnnounce();
  const name = inLanguage(itemWords(palette, item), language);
  const act = (words: string, run: () => void) => (
    <button type="button" className="button button-plain" aria-label={say.of(words, name)} onClick={run}>
      {words}
    </button>
  );
  return (
    <div className="theme-acts">
      {act(say.up, () => change((theme) => moveItem(theme, item, -1)))}
      {act(say.down, () => change((theme) => moveItem(theme, item, 1)))}
      {act(say.remove, () => {
        change((theme) => removeItem(theme, item));
        announce(say.removed(name));
      })}
    </div>
  );
}

const ANY = '';

function Conditions({ part: { item, when }, desk: { theme, change } }: Omit<ItemFieldsProps, 'palette'>) {
  const language = useLanguage();
  const { items: say, answers } = themeDesignWording[language];
  return (
    <fieldset>
      <legend>{say.when}</legend>
      {theme.questions.map(({ id, text, options }) => {
        const term = when.find(({ question }) => question === id);
        return (
          <LineChoice
            key={id}
            name={`when-${item}-${id}`}
            label={text === '' ? id : text}
            isChinese
            value={term ? answerValue(term.equals) : ANY}
            options={[
              { value: ANY, label: say.anyAnswer },
              ...options.map((option) => ({
                value: answerValue(option),
                label: say.only(answerText(option, answers)),
              })),
            ]}
            choose={(value) => change((now) => setTerm(now, item, { question: id, equals: answerOf(value, options) }))}
          />
        );
      })}
    </fieldset>
  );
}

const WAITING: readonly Waiting[] = ['none', 'required', 'optional'];
const asWaiting = (value: string): Waiting => WAITING.find((one) => one === value) ?? 'none';

function Dependencies({ part, desk: { theme, change }, palette }: ItemFieldsProps) {
  const language = useLanguage();
  const say = themeDesignWording[language].items;
  const { item } = part;
  return (
    <fieldset>
      <legend>{say.after}</legend>
      {theme.parts
        .filter((other) => other.item !== item)
        .map(({ item: before }) => (
          <LineChoice
            key={before}
            name={`after-${item}-${before}`}
            label={inLanguage(itemWords(palette, before), language)}
            isChinese={itemWords(palette, before).en === undefined}
            value={waitingOf(part, before)}
            options={WAITING.map((value) => ({ value, label: say.waiting[value] }))}
            choose={(value) => change((now) => setWaiting(now, item, { before, waiting: asWaiting(value) }))}
          />
        ))}
    </fieldset>
  );
}

/** Only roles that may mean somebody else are asked about. */
function OwnRoles({ part: { item }, desk: { theme, change }, palette }: ItemFieldsProps) {
  const language = useLanguage();
  const say = themeDesignWording[language];
  const roles = (palette.items.get(item)?.roles ?? []).filter((role) => role !== 'matter' && role !== 'agent');
  if (roles.length === 0) return null;
  return (
    <fieldset>
      <legend>{say.items.roles}</legend>
      {roles.map((role) => (
        <LineChoice
          key={role}
          name={`role-${item}-${role}`}
          label={say.persons.role(inLanguage(palette.roles[role] ?? { zh: role }, language))}
          value={theme.bindings.byItem[item]?.[role] ?? ANY}
          options={[{ value: ANY, label: say.items.asTheme }, ...personOptions(theme, palette, { role, language })]}
          choose={(person) =>
            change((now) => bindRole(now, role, { person: person === ANY ? undefined : person, item }))
          }
        />
      ))}
    </fieldset>
  );
}
