export { configurationDocument } from './document.ts';
export { faultSentence, isLoopback } from './faults.ts';
export { readConfig, type Environment } from './read.ts';
export type { Levels } from './readings.ts';
export type { Config } from './variables.ts';
