/** Lets every property of fast-check begin from the number that the run has chosen. */
import fc from 'fast-check';
import { inject } from 'vitest';

fc.configureGlobal({ seed: inject('seed') });
