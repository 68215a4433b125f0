/**
 * Process models in BPMN 2.0: read, refused by name where they are not executed, compiled to a net, and run by a pure step; checked for
 * soundness, played, and written back without loss; and drawn from the steps of an item.
 * The county's models are kept by version (`library`); cases run on them (`run`), inside the transactions of whoever owns the case.
 */
import type { Manifest } from '../../kernel/manifest.ts';

export const manifest = {
  name: 'process',
  dependsOn: [],
  listensTo: [],
  provides: ['process.run'],
} as const satisfies Manifest;

export { loadModel, loadWork, mainProcessOf, type Model } from './definition/load.ts';
export type { CompiledProcess } from './definition/compile/process.ts';
export type { ModelRefusal, ModelWarning, WorkRefusal } from './definition/model.ts';
export { wordRefusal, wordWarning } from './definition/wording.ts';

export type { Effect } from './core/effect.ts';
export { byConditions, type Judge } from './core/judge.ts';
export type { Json, Variables } from './core/expression/value.ts';
export { happeningsOf, type Happening } from './core/happenings.ts';
export type { Input, Refusal } from './core/input.ts';
export type { Net } from './core/net.ts';
export { pendingOf, type Pending } from './core/pending.ts';
export { LIMITS, type State, type Token } from './core/state.ts';
export { begin, step, type Step } from './core/step.ts';

export { chinaTime, dueAt, type Instant, type OfficeTime } from './timing/due.ts';
export { checkSoundness } from './soundness/check.ts';
export type { Problem, Soundness } from './soundness/model.ts';
export { readAnswers, type Answers, type AnswersRefusal } from './play/answers.ts';
export { follow, type Followed } from './play/follow.ts';
export { randomFrom, type Random } from './play/random.ts';
export { wander, type Wandered } from './play/wander.ts';
export { workOut, type WorkedOut, type WorkOutFault, type Workable } from './play/work-out.ts';
export { generateModel, type Generated, type GenerationRefusal } from './generation/generate.ts';
export { examineModel, type ExaminedModel, type ModelFault } from './library/examine.ts';
export type { ModelWork, Work } from './definition/work/facts.ts';
export { findWorkRefusals } from './definition/work/check.ts';
export type { ModelPage, ModelRow } from './library/contract.ts';
export { compiledFiles, readModelFiles, type ModelFile } from './library/files.ts';
export { loadModels, type LoadFault, type ModelReport } from './library/load.ts';
export { findModelInForce, findTamperedModels, getModel, listModels, type StoredModel } from './library/queries.ts';
export { migrateRuns } from './migration/carrying-out.ts';
export { migrationsJob } from './migration/jobs.ts';
export { migrationRoutes } from './migration/routes.ts';
export { templateWording } from './templates/wording.ts';
export { addChange, adoptTemplate, loadAdoption as findFollowed, type TemplateDeps } from './templates/commands.ts';
export { loadTemplates, readTemplateFiles, type TemplateReport } from './templates/files.ts';
export { templateRoutes } from './templates/routes.ts';
export { cityOf } from './templates/store.ts';
export { remindOfProposals } from './publication/proposing/reminding.ts';
export { publicationRoutes } from './publication/routes.ts';
export { drawing } from './publication/standing.ts';
export { findingWording } from './publication/wording.ts';
export type { PublicationDeps } from './publication/deps.ts';
export { modelRoutes, type ModelDeps } from './library/routes.ts';
export type { ModelNames } from './library/sheet.ts';
export { timesRoutes } from './run/routes.ts';
export { findFinished } from './run/queries/times.ts';
export { findHoldings } from './run/queries/holdings.ts';
export type { Holding } from './run/rules/holdings.ts';
export { timeTaken, type Finished } from './run/rules/section-times.ts';
export { forecastDays, forecastOf } from './run/rules/forecast.ts';
export { mendRun, type Mending } from './run/mending.ts';
export { fireDueTimers } from './run/timers.ts';
export { broadcastSignal, deliverMessage, type Broadcast, type Delivery } from './run/messages.ts';
export { findIncidents, findWaits } from './run/stuck.ts';
export { beginRun, moveRun, type Moved } from './run/moves.ts';
export { holdRun, loadRun, runStreams } from './run/store/run.ts';
export { runProjections } from './run/projections/rows.ts';
export type { RunDeps, RunOwner } from './run/deps.ts';
export { askedBy } from './run/rules/branching.ts';
export { signableWhen } from './run/rules/signing.ts';
export { fetchingBack, returnPlaces, type ReturnPlace } from './run/rules/turning-back.ts';
export { decides, departmentsAgainst, hasExamined, publicUntilOf, refusalToTouch } from './run/rules/task.ts';
export type { Role } from './definition/work/facts.ts';
export { countHeld, type HeldCount } from './run/queries/held.ts';
export { findRunHistory, findTasks, type RunHistory, type TaskPageRows, type Wanted } from './run/queries/tasks.ts';
export type { TaskRow as TaskListed } from './run/store/run.ts';
export { isPending } from './run/rules/telling.ts';
export { runningModel, runningModels } from './run/models-kept.ts';
export type { RunningModel } from './run/rules/running-model.ts';
export type {
  Command as RunCommand,
  Completion,
  Opinion as TaskOpinion,
  Refusal as RunRefusal,
  Run,
  Running,
  RunTask,
  TaskState,
  Visit,
} from './run/model.ts';
export type { Event as RunEvent } from './run/events.ts';
export { roundtrip, type Roundtrip } from './roundtrip/roundtrip.ts';
