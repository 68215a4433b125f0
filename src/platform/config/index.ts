export { configurationDocument } from './document.ts';
export { faultSentence, foreignGateways, isInside, isLoopback } from './faults.ts';
export { addressesOf } from './postgres-addresses.ts';
export type { Gateway } from './readings.ts';
export { readConfig, type Environment } from './read.ts';
export type { Levels } from './readings.ts';
export type { Config } from './variables.ts';
