/**
 * The document of a command that takes several inputs: `results` in the order of the inputs. A single input also answers as itself, so
 * that a script that asks about one thing reads it without unpacking.
 */
export const resultsDocument = (results: readonly object[]): object =>
  results.length === 1 ? { ...results[0], results } : { results };
