import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Bindings, Fault, KnownItems, Part, Question, Theme } from '../model.ts';
import { WrittenTheme } from './contract.ts';
import { findFaults } from './rules.ts';

export type ReadThemes = { themes: Theme[]; refused: { key: string; faults: Fault[] }[] };

const File = Type.Object({ themes: Type.Array(Type.Unknown()) });

/** The themes of `data/themes.json`; each that cannot be taken is named with everything that is wrong with it. Throws where it is no such file. */
export function readThemes(file: unknown, items: KnownItems): ReadThemes {
  if (!Value.Check(File, file)) throw new Error('themes.json: not a list of themes');
  const read = file.themes.map((written) => ({ key: keyOf(written), theme: readTheme(written, items) }));
  return {
    themes: read.flatMap(({ theme }) => (theme.ok ? [theme.value] : [])),
    refused: read.flatMap(({ key, theme }) => (theme.ok ? [] : [{ key, faults: theme.error }])),
  };
}

function readTheme(written: unknown, items: KnownItems): Result<Theme, Fault[]> {
  if (!Value.Check(WrittenTheme, written)) {
    const [first] = Value.Errors(WrittenTheme, written);
    return no([{ code: 'misshapen', at: first?.instancePath ?? '', detail: first?.message ?? 'not as expected' }]);
  }
  const theme = themeOf(written);
  const faults = findFaults(theme, items);
  return faults.length > 0 ? no(faults) : ok(theme);
}

const keyOf = (written: unknown): string =>
  typeof written === 'object' && written !== null && 'key' in written ? String(written.key) : 'without a key';

const themeOf = (written: WrittenTheme): Theme => ({
  key: written.key,
  number: written.standardNo,
  name: written.name,
  fullName: written.fullName,
  audience: written.audience === '企业' ? 'enterprise' : 'citizen',
  lead: written.leadDepartment,
  lifeStage: written.lifeStage,
  questions: written.questions.map(questionOf),
  parts: written.items.map(partOf),
  bindings: bindingsOf(written.roleBindings ?? {}),
  jointVisit: written.flow.jointInspection,
  ...(written.externalSteps !== undefined && { outside: written.externalSteps }),
});

const questionOf = (question: WrittenTheme['questions'][number]): Question => ({
  id: question.id,
  text: question.text,
  options: question.type === 'boolean' ? [true, false] : (question.options ?? []),
  usual: question.default,
  informational: question.informational ?? false,
});

const partOf = ({ item, when, after, afterOptional = [] }: WrittenTheme['items'][number]): Part => ({
  item,
  when: when === null ? [] : 'all' in when ? when.all : [when],
  after,
  afterOptional,
});

/** A name in Latin letters is a role or person, anything else is what the theme calls the person. */
function bindingsOf({ byItem = {}, note: _note, ...written }: NonNullable<WrittenTheme['roleBindings']>): Bindings {
  const entries = Object.entries(written).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const isName = ([, value]: [string, string]) => /^[a-zA-Z]+$/.test(value);
  return {
    persons: Object.fromEntries(entries.filter((entry) => !isName(entry))),
    roles: Object.fromEntries(entries.filter(isName)),
    byItem,
  };
}
