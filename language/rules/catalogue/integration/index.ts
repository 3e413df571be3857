import type { Rule } from '../../rule.ts';
import { contractVersionMismatch } from './contract-version-mismatch.ts';
import { notInNeighbours } from './not-in-neighbours.ts';
import { withoutContract } from './without-contract.ts';
import { withoutOwner } from './without-owner.ts';

export const INTEGRATION: readonly Rule[] = [
  contractVersionMismatch,
  notInNeighbours,
  withoutContract,
  withoutOwner,
];
