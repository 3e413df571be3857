/** Named checks one after another: a failed one is told and counted, and the others still run. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Outcome } from '../outcome.ts';

const TIMEOUT = 45_000;

export class Checks {
  readonly #page: Page;
  readonly #screenshots: string | undefined;
  #passed = 0;
  #failed = 0;

  constructor(page: Page, screenshots = process.env['EA_SCREENSHOTS']) {
    this.#page = page;
    this.#screenshots = screenshots;
  }

  get outcome(): Outcome {
    return { passed: this.#passed, failed: this.#failed };
  }

  async check(name: string, act: () => Promise<void>): Promise<void> {
    const start = performance.now();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`not within ${TIMEOUT / 1000} s`)), TIMEOUT);
    });
    try {
      await Promise.race([act(), late]);
      this.#passed++;
      console.log(`    ✔ ${name} (${Math.round(performance.now() - start)}ms)`);
    } catch (error) {
      this.#failed++;
      console.log(`    ✘ ${name}`);
      console.error(error);
      await this.picture(`failed ${name}`);
    } finally {
      clearTimeout(timer);
    }
  }

  /** A picture of the window, where somebody wants to look at it. */
  async picture(name: string): Promise<void> {
    if (this.#screenshots === undefined) return;
    mkdirSync(this.#screenshots, { recursive: true });
    const file = `${name.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.png`;
    await this.#page.screenshot({ path: path.join(this.#screenshots, file) }).catch(() => {});
  }
}
