/** Before the tests of each file: what properties draw is the same in every run too. */
import * as fc from 'fast-check';
import { fuzzSeed } from './seed.ts';

fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: fuzzSeed() });
