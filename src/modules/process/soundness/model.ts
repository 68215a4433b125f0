/**
 * Why a process is not sound. `deadlock`: tokens wait for others that will not come. `livelock`: it goes on for ever and cannot end.
 * `lackOfSynchronisation`: two tokens are at one place that is meant for one. `improperCompletion`: an end event is reached more than once.
 * `deadElement`: nothing ever comes there.
 */
export type ProblemCode = 'deadlock' | 'livelock' | 'lackOfSynchronisation' | 'improperCompletion' | 'deadElement';

/** `path` leads from the beginning to the problem by the elements on the way; it is empty for what no way leads to. */
export type Problem = { code: ProblemCode; elements: readonly string[]; path: readonly string[] };

/** `unknown`: the bound was reached before everything had been tried, and nothing wrong had been found by then. */
export type Soundness = { sound: boolean | 'unknown'; problems: readonly Problem[] };
