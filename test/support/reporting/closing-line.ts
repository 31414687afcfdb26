import type { Reporter, TestModule } from 'vitest/node';

/**
 * Ends a test run with one line that machines read: `N passed, N failed`, and `, N skipped` where some were. A file or
 * hook that fails and an error that no test caught count as failed; whatever else makes the run fail counts as one.
 */
export default class ClosingLine implements Reporter {
  #passed = 0;
  #failed = 0;
  #skipped = 0;

  onInit(): void {
    // Not at the end of the tests: other reporters, the global teardown and its errors still print after that.
    process.once('exit', (exitCode) => {
      const failed = this.#failed === 0 && exitCode !== 0 ? 1 : this.#failed;
      const skipped = this.#skipped === 0 ? '' : `, ${this.#skipped} skipped`;
      process.stdout.write(`${this.#passed} passed, ${failed} failed${skipped}\n`);
    });
  }

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()].map((test) => test.result().state));
    const count = (state: string) => tests.filter((found) => found === state).length;
    const groups = modules.flatMap((module) => [module, ...module.children.allSuites()]);
    this.#passed = count('passed');
    this.#failed =
      count('failed') + groups.filter((group) => group.errors().length > 0).length + unhandledErrors.length;
    this.#skipped = tests.length - count('passed') - count('failed');
  }
}
