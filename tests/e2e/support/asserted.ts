import type { FullResult, Reporter, TestCase, TestResult, TestStep } from 'playwright/types/testReporter';

const asserts = (steps: readonly TestStep[]): boolean =>
  steps.some(({ category, steps: inner }) => category === 'expect' || asserts(inner));

/** A test that passed and asserted nothing of its own, as where its loop was empty, fails the run. */
export default class Asserted implements Reporter {
  readonly #empty: string[] = [];

  onTestEnd(test: TestCase, result: TestResult): void {
    const own = result.steps.filter(({ category }) => category !== 'hook');
    if (result.status === 'passed' && !asserts(own)) this.#empty.push(test.titlePath().join(' › '));
  }

  onEnd(): Promise<Partial<FullResult> | undefined> {
    if (this.#empty.length === 0) return Promise.resolve(undefined);
    console.error(`Passed without an assertion:\n${this.#empty.map((title) => `  ${title}`).join('\n')}`);
    return Promise.resolve({ status: 'failed' });
  }

  printsToStdio(): boolean {
    return false;
  }
}
