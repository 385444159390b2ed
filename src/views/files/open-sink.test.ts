import { afterEach, expect, test, vi } from "vitest";
import { choosesPlace, openSink } from "./open-sink";

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A browser whose user chooses a file; `left` is what stands in that until something else is written. */
function chooseFile({ left, canRemove = true }: { left: string; canRemove?: boolean }) {
  const done: string[] = [];
  const tell = (what: string) => () => {
    done.push(what);
    return Promise.resolve();
  };
  const handle = {
    name: "nor.txt",
    getFile: () => Promise.resolve(new Blob([left])),
    createWritable: () =>
      Promise.resolve({ write: tell("write"), close: tell("close"), abort: tell("abort") }),
    ...(canRemove ? { remove: tell("remove") } : {}),
  };
  vi.stubGlobal("window", { showSaveFilePicker: () => Promise.resolve(handle) });
  return done;
}

test.each([
  ["the empty file that choosing it made is removed", { left: "" }, ["write", "abort", "remove"]],
  ["what the browser left in it stays", { left: "old" }, ["write", "abort"]],
  ["a browser that removes none leaves it", { left: "", canRemove: false }, ["write", "abort"]],
])("when a conversion is given up, %s", async (_name, chosen, expected) => {
  const done = chooseFile(chosen);
  expect(choosesPlace()).toBe(true);
  const sink = (await openSink("a.txt"))!;
  expect(sink.name).toBe("nor.txt");
  await sink.write("բարև");
  await sink.abandon();
  expect(done).toEqual(expected);
});

test("what is finished stays", async () => {
  const done = chooseFile({ left: "" });
  const sink = (await openSink("a.txt"))!;
  await sink.write("բարև");
  expect(await sink.finish()).toBeUndefined();
  expect(done).toEqual(["write", "close"]);
});

test("without a choice of the place it is a download; whoever chooses none gets none", async () => {
  vi.stubGlobal("window", {});
  expect(choosesPlace()).toBe(false);
  expect((await openSink("a.txt"))?.name).toBe("a.txt");
  vi.stubGlobal("window", {
    showSaveFilePicker: () => Promise.reject(new DOMException("", "AbortError")),
  });
  expect(await openSink("a.txt")).toBeUndefined();
});
