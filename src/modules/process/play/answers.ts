import { Type, type Static, type TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { no, ok, type Result } from '../../../kernel/result.ts';
import type { Json, Variables } from '../core/expression/value.ts';
import { durationOf } from '../core/timer-text.ts';
import { instantOf } from '../timing/due.ts';

const Name = Type.String({ minLength: 1 });
const Names = Type.Array(Name);
const Count = Type.Integer({ minimum: 0 });
const VariableSet = Type.Unsafe<Variables>({ type: 'object' });
const set = Type.Optional(VariableSet);

/** One step each, named by what it does. */
const STEPS = {
  expectPending: Type.Object({ expectPending: Names }),
  complete: Type.Object({ complete: Name, index: Type.Optional(Count), set }),
  advance: Type.Object({ advance: Type.String() }),
  message: Type.Object({ message: Name, key: Type.Optional(Type.Unsafe<Json>({})), set }),
  signal: Type.Object({ signal: Name, set }),
  error: Type.Object({ error: Type.String(), at: Name, set }),
  escalation: Type.Object({ escalation: Type.String(), at: Name, set }),
  /** An event that waits occurs, whatever it waits for: a timer that says no time, say. */
  fire: Type.Object({ fire: Name, set }),
  retry: Type.Object({ retry: Name, set }),
};

const AnyStep = Type.Union([
  STEPS.expectPending,
  STEPS.complete,
  STEPS.advance,
  STEPS.message,
  STEPS.signal,
  STEPS.error,
  STEPS.escalation,
  STEPS.fire,
  STEPS.retry,
]);
export type AnswerStep = Static<typeof AnyStep>;
export type Step<Verb extends keyof typeof STEPS> = Static<(typeof STEPS)[Verb]>;

const Expectation = Type.Object({
  state: Type.Optional(Type.Enum(['completed', 'waiting', 'refused', 'incident'])),
  ends: Type.Optional(Names),
  pending: Type.Optional(Names),
  count: Type.Optional(Type.Record(Type.String(), Count)),
  variables: Type.Optional(VariableSet),
});

const Head = Type.Object({
  format: Type.Literal('onewindow.play/1'),
  process: Type.Optional(Name),
  /** A start event, where the process has several. */
  start: Type.Optional(Name),
  now: Type.Optional(Type.String()),
  variables: Type.Optional(VariableSet),
  steps: Type.Array(Type.Unknown()),
  expect: Type.Optional(Expectation),
});

/** What is to happen in a run, step by step, and what is to come of it. */
export type Answers = Omit<Static<typeof Head>, 'steps'> & { steps: readonly AnswerStep[] };

/** Where a document of answers cannot be worked with: a place in it, and what is wrong there. */
export type AnswersRefusal = { code: 'notAnswers' | 'noSuchStep' | 'notAStep' | 'notATime'; place: string };

export function readAnswers(document: unknown): Result<Answers, AnswersRefusal> {
  if (!Value.Check(Head, document)) return no({ code: 'notAnswers', place: firstPlace(Head, document) });
  if (document.now !== undefined && instantOf(document.now) === undefined)
    return no({ code: 'notATime', place: '/now' });
  const steps: AnswerStep[] = [];
  for (const [index, given] of document.steps.entries()) {
    const step = readStep(given, `/steps/${index}`);
    if (!step.ok) return step;
    steps.push(step.value);
  }
  return ok({ ...document, steps });
}

function readStep(given: unknown, place: string): Result<AnswerStep, AnswersRefusal> {
  if (!Value.Check(AnyStep, given)) {
    const schema = Object.entries(STEPS).find(
      ([verb]) => typeof given === 'object' && given !== null && verb in given,
    )?.[1];
    return schema === undefined
      ? no({ code: 'noSuchStep', place })
      : no({ code: 'notAStep', place: `${place}${firstPlace(schema, given)}` });
  }
  return 'advance' in given && durationOf(given.advance) === undefined
    ? no({ code: 'notATime', place: `${place}/advance` })
    : ok(given);
}

function firstPlace(schema: TSchema, value: unknown): string {
  const [first] = Value.Errors(schema, value);
  return first?.instancePath ?? '';
}
