import { describe, expect, test } from "vitest";
import { inWords, playwrightCounts, sum, vitestCounts, withExitCode } from "./counts.mjs";

const passedFile = { status: "passed", assertionResults: [{ status: "passed" }] };
const failedFile = { status: "failed", assertionResults: [{ status: "passed" }, { status: "failed" }] };
const fileThatDoesNotLoad = { status: "failed", assertionResults: [] };

/** @param {Partial<import("./counts.mjs").VitestReport>} some */
const vitestReport = (some) => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [],
  ...some,
});

describe("vitestCounts", () => {
  test("counts a failed test once and not its file too", () => {
    const report = vitestReport({
      numPassedTests: 2,
      numFailedTests: 1,
      testResults: [passedFile, failedFile],
    });
    expect(vitestCounts(report)).toEqual({ passed: 2, failed: 1, skipped: 0 });
  });

  test("counts a file that does not load as one failure", () => {
    const report = vitestReport({ numPassedTests: 1, testResults: [passedFile, fileThatDoesNotLoad] });
    expect(vitestCounts(report)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  });

  test("names skipped and todo tests together", () => {
    expect(vitestCounts(vitestReport({ numPendingTests: 2, numTodoTests: 1 })).skipped).toBe(3);
  });
});

describe("playwrightCounts", () => {
  test("counts flaky as passed and an error outside the tests as failed", () => {
    const report = { stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] };
    expect(playwrightCounts(report)).toEqual({ passed: 4, failed: 2, skipped: 2 });
  });
});

test("playwrightCounts does not count the note that it stopped early", () => {
  const errors = [{ message: "Testing stopped early after 10 maximum allowed failures." }];
  const report = { stats: { expected: 0, unexpected: 10, flaky: 0, skipped: 9 }, errors };
  expect(playwrightCounts(report)).toEqual({ passed: 0, failed: 10, skipped: 9 });
});

describe("withExitCode", () => {
  test("a bad exit code without a failed test is one failure", () => {
    expect(withExitCode({ passed: 5, failed: 0, skipped: 0 }, 1).failed).toBe(1);
  });

  test("no tests at all is one failure", () => {
    expect(withExitCode({ passed: 0, failed: 0, skipped: 3 }, 0).failed).toBe(1);
  });

  test("failed tests are not counted twice", () => {
    expect(withExitCode({ passed: 5, failed: 2, skipped: 0 }, 1).failed).toBe(2);
  });
});

test("the last line names skipped tests only when there are any", () => {
  const some = sum([
    { passed: 1, failed: 0, skipped: 0 },
    { passed: 2, failed: 1, skipped: 3 },
  ]);
  expect(inWords(some)).toBe("3 passed, 1 failed, 3 skipped");
  expect(inWords({ passed: 214, failed: 0, skipped: 0 })).toBe("214 passed, 0 failed");
});
