/**
 * Why a process is not sound. `deadlock`: tokens wait for others that will not come. `livelock`: it goes on for ever and cannot end.
 * `lackOfSynchronisation`: two tokens are at one place that is meant for one. `improperCompletion`: an end event is reached more than once.
 * `deadElement`: nothing ever comes there.
 */
export type ProblemCode = 'deadlock' | 'livelock' | 'lackOfSynchronisation' | 'improperCompletion' | 'deadElement';

/** One thing that happens on a way: what tokens came to or what occurred, and where all tokens are afterwards, each as often as it is. */
export type WayStep = { elements: readonly string[]; tokens: readonly string[] };

/**
 * `path` leads from the beginning to the problem by the elements on the way, `steps` is the same way by what happens one after the other;
 * both are empty for what no way leads to.
 */
export type Problem = {
  code: ProblemCode;
  elements: readonly string[];
  path: readonly string[];
  steps: readonly WayStep[];
};

/** `unknown`: the bound was reached before everything had been tried, and nothing wrong had been found by then. */
export type Soundness = { sound: boolean | 'unknown'; problems: readonly Problem[] };
