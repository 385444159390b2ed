import { afterEach, expect, test, vi } from "vitest";
import { createLazyPiece } from "./lazy-piece";

afterEach(() => {
  vi.useRealTimers();
});

/** A piece whose attempts the test ends by hand. */
function heldPiece() {
  const attempts: { readonly number: number; resolve(piece: string): void; reject(error: Error): void }[] =
    [];
  const piece = createLazyPiece<string>(
    (number) => new Promise((resolve, reject) => attempts.push({ number, resolve, reject })),
    100,
  );
  return { piece, attempts };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

test("a piece is loaded once, however often it is started, and tells when it is here", async () => {
  const { piece, attempts } = heldPiece();
  const listener = vi.fn();
  const stop = piece.subscribe(listener);
  piece.start();
  piece.start();
  expect(attempts.map(({ number }) => number)).toEqual([0]);
  listener.mockClear();
  attempts[0]!.resolve("inside");
  await settled();
  expect(piece.getState()).toEqual({ kind: "here", piece: "inside" });
  expect(listener).toHaveBeenCalledTimes(1);
  stop();
});

test("a failure is told, and another attempt gets its number", async () => {
  const { piece, attempts } = heldPiece();
  piece.start();
  attempts[0]!.reject(new Error("404"));
  await settled();
  expect(piece.getState()).toEqual({ kind: "failed", error: new Error("404") });
  piece.retry();
  expect(piece.getState()).toEqual({ kind: "loading" });
  attempts[1]!.resolve("inside");
  await settled();
  expect(attempts[1]!.number).toBe(1);
  expect(piece.getState()).toEqual({ kind: "here", piece: "inside" });
});

test("one that stalls is said to be slow, and is taken whenever it comes", async () => {
  vi.useFakeTimers();
  const { piece, attempts } = heldPiece();
  piece.start();
  await vi.advanceTimersByTimeAsync(100);
  expect(piece.getState()).toEqual({ kind: "slow" });
  piece.retry();
  expect(piece.getState()).toEqual({ kind: "loading" });
  // The failure of the attempt before is no news while another goes on; its success is.
  await vi.advanceTimersByTimeAsync(100);
  piece.retry();
  attempts[1]!.reject(new Error("the connection dropped"));
  await vi.advanceTimersByTimeAsync(0);
  expect(piece.getState()).toEqual({ kind: "loading" });
  attempts[0]!.resolve("inside");
  await vi.advanceTimersByTimeAsync(0);
  expect(piece.getState()).toEqual({ kind: "here", piece: "inside" });
  attempts[2]!.reject(new Error("too late"));
  await vi.advanceTimersByTimeAsync(200);
  expect(piece.getState()).toEqual({ kind: "here", piece: "inside" });
});
