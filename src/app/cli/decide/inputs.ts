import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Call, InputRefusal } from '../command.ts';
import { readBytes } from './files.ts';
import { decideWording } from './wording.ts';

export type Inputs = Readonly<Record<string, unknown>>;

/** What `--input` gives: a JSON object, or a file that holds one; nothing when it is left out. */
export async function readInputs({ text, language }: Call): Promise<Result<Inputs, InputRefusal>> {
  const given = text('input');
  if (given === undefined) return ok({});
  const say = decideWording[language];
  if (given.trimStart().startsWith('{')) return objectOf(given, '--input', say.notJson);
  const bytes = await readBytes(given);
  if (!bytes.ok) return no({ code: 'fileUnreadable', message: say.unreadable(given, bytes.error) });
  return objectOf(new TextDecoder().decode(bytes.value), given, say.notJson);
}

function objectOf(
  text: string,
  place: string,
  notJson: (place: string, reason: string) => string,
): Result<Inputs, InputRefusal> {
  try {
    const json: unknown = JSON.parse(text);
    if (typeof json === 'object' && json !== null && !Array.isArray(json)) return ok({ ...json });
    return no({ code: 'notJson', message: notJson(place, '{…}') });
  } catch (error) {
    return no({ code: 'notJson', message: notJson(place, error instanceof Error ? error.message : String(error)) });
  }
}
