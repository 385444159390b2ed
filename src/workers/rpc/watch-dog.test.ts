import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createWatchDog } from "./watch-dog";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("silence for longer than a request may take is told once; without a request nobody waits", async () => {
  const onSilent = vi.fn();
  const dog = createWatchDog(onSilent);
  await vi.advanceTimersByTimeAsync(10_000);
  dog.asked(1, 2_000);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(onSilent).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(250);
  expect(onSilent).toHaveBeenCalledExactlyOnceWith(2);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(onSilent).toHaveBeenCalledTimes(1);
});

test("any sign of life gives all that is open its time again", async () => {
  const onSilent = vi.fn();
  const dog = createWatchDog(onSilent);
  dog.asked(1, 2_000);
  dog.asked(2, 2_000);
  for (let answer = 0; answer < 5; answer++) {
    await vi.advanceTimersByTimeAsync(1_900);
    dog.heard(answer === 0 ? 1 : undefined);
  }
  expect(onSilent).not.toHaveBeenCalled();
  dog.heard(2);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(onSilent).not.toHaveBeenCalled();
});

test("a request waits behind one that takes longer, but not longer than that one may", async () => {
  const onSilent = vi.fn();
  const dog = createWatchDog(onSilent);
  dog.asked(1, 20_000);
  dog.asked(2, 2_000);
  await vi.advanceTimersByTimeAsync(19_000);
  expect(onSilent).not.toHaveBeenCalled();
  dog.heard(1);
  await vi.advanceTimersByTimeAsync(2_250);
  expect(onSilent).toHaveBeenCalledTimes(1);
});

test("time in which the page did not run does not count", () => {
  const onSilent = vi.fn();
  const dog = createWatchDog(onSilent);
  dog.asked(1, 2_000);
  // A machine that sleeps: the clock goes on, and then one look comes.
  vi.setSystemTime(Date.now() + 60_000);
  const now = vi.spyOn(performance, "now").mockReturnValue(performance.now() + 60_000);
  vi.advanceTimersToNextTimer();
  expect(onSilent).not.toHaveBeenCalled();
  now.mockRestore();
  dog.stop();
  vi.advanceTimersByTime(10_000);
  expect(onSilent).not.toHaveBeenCalled();
});
