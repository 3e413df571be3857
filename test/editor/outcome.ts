export interface Outcome {
  readonly passed: number;
  readonly failed: number;
}
