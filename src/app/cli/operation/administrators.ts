import { readFile } from 'node:fs/promises';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { NewAdministrator } from '../../compose/initialise.ts';
import type { Call, InputRefusal } from '../command.ts';
import { operationWording } from './wording.ts';

const KINDS = ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'] as const;

const Person = Type.Object(
  {
    kind: Type.Enum([...KINDS]),
    name: Type.String(),
    citizenId: Type.String(),
    phone: Type.String(),
    staffNumber: Type.String(),
    loginName: Type.String(),
    department: Type.String(),
  },
  { additionalProperties: false },
);
const File = Type.Array(Person);

/** Reads who will administer: from a file or, as `-`, from standard input, since arguments can be seen by every user of the machine. */
export async function readAdministrators(call: Call): Promise<Result<NewAdministrator[], InputRefusal>> {
  const say = operationWording[call.language];
  const path = call.text('administrators');
  if (path === undefined) return no({ code: 'administratorsMissing', message: say.administratorsMissing });
  const content = await readJson(path === '-' ? '/dev/stdin' : path);
  if (!content.ok) return no({ code: 'unreadable', message: say.administratorsUnreadable(path, content.error) });
  if (!Value.Check(File, content.value)) {
    const [fault] = Value.Errors(File, content.value);
    const place = `${path}${fault?.instancePath ?? ''}`;
    return no({ code: 'misshapen', message: say.administratorsUnreadable(place, fault?.message ?? '') });
  }
  const people = content.value;
  const missing = KINDS.filter((kind) => people.filter((person) => person.kind === kind).length !== 1);
  if (missing.length > 0) return no({ code: 'threePeople', message: say.threePeople(missing.join(', ')) });
  return ok(
    people.map(({ department, ...person }) => ({ ...person, post: { department, section: null, hall: null } })),
  );
}

async function readJson(path: string): Promise<Result<unknown, string>> {
  try {
    return ok(JSON.parse(await readFile(path, 'utf8')));
  } catch (error) {
    return no(error instanceof Error ? error.message : String(error));
  }
}
