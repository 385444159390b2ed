import { expect, test } from "vitest";
import { resultText } from "../typing/result";
import { openPage, settle } from "../test-page";
import { createTestStore } from "../test-page";
import { createFakeNetwork } from "../test-network";
import { resultName, createBlobSink, type FileSink } from "./file-sink";
import { language } from "../test-language";

const LINES = Array.from({ length: 9_000 }, (_, k) => `bat ${k % 7} hats`);
const TEXT = `${LINES.join("\r\n")}\n\n${"sat".repeat(2_000)}`;
const source = { name: "nor.txt", blob: new Blob([TEXT]) };

/** Ends when something holds; looks at it after every turn. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await settle();
}

test("a file is converted to what the page shows for its text, line breaks as they were", async () => {
  const page = await openPage();
  const { actions, getState } = page.store;
  actions.setNativePunctuation(true);
  expect(actions.offerFile(source)).toBe(true);
  await actions.convertFile(createBlobSink(resultName(source.name, language)));
  const saved = getState().fileConversion!;
  if (saved.kind !== "saved") throw new Error(saved.kind);
  expect(saved.name).toBe("nor-armenian.txt");
  await page.type(TEXT);
  await until(() => getState().lines.every(({ text, shown }) => shown?.text === text));
  expect(await saved.file!.text()).toBe(resultText(getState()));
  actions.closeFile();
  expect(getState().fileConversion).toBeUndefined();
});

test("no more than two pieces are in work, and the file is read no further than that", async () => {
  const client = createFakeNetwork();
  const { actions } = createTestStore({ client });
  client.hold = true;
  let written = 0;
  const sink: FileSink = {
    ...createBlobSink("a.txt"),
    write: () => {
      written++;
      return Promise.resolve();
    },
  };
  actions.offerFile({ name: "a.txt", blob: new Blob(["bats\n".repeat(100_000)]) });
  const done = actions.convertFile(sink);
  for (let k = 0; k < 30; k++) await settle();
  expect(client.requests).toHaveLength(2);
  client.hold = false;
  client.release();
  await done;
  expect(written).toBe(client.requests.length);
});

test("a file can be stopped: nothing is kept, and it can begin anew", async () => {
  const client = createFakeNetwork();
  const { actions, getState } = createTestStore({ client });
  client.hold = true;
  let abandoned = false;
  const sink: FileSink = {
    ...createBlobSink("a.txt"),
    abandon: () => {
      abandoned = true;
      return Promise.resolve();
    },
  };
  actions.offerFile(source);
  const done = actions.convertFile(sink);
  await until(() => client.requests.length > 0);
  expect(actions.offerFile({ name: "other.txt", blob: new Blob(["a"]) })).toBe(false);
  actions.stopFile();
  await done;
  expect(abandoned).toBe(true);
  expect(getState().fileConversion).toMatchObject({ kind: "offered", source });
  client.hold = false;
  await actions.convertFile(createBlobSink("a.txt"));
  expect(getState().fileConversion?.kind).toBe("saved");
});

test("how it ended is shown only when the sink is cleared away, and then it can begin anew at once", async () => {
  const client = createFakeNetwork();
  const { actions, getState, subscribe } = createTestStore({ client });
  client.hold = true;
  let clearedAway = (): void => undefined;
  const sink: FileSink = {
    ...createBlobSink("a.txt"),
    abandon: () => new Promise((resolve) => (clearedAway = resolve)),
  };
  actions.offerFile(source);
  const done = actions.convertFile(sink);
  await until(() => client.requests.length > 0);
  actions.stopFile();
  for (let k = 0; k < 5; k++) await settle();
  expect(getState().fileConversion?.kind).toBe("running");
  client.hold = false;
  let again: Promise<void> | undefined;
  subscribe(({ fileConversion }) => {
    if (fileConversion?.kind === "offered") again ??= actions.convertFile(createBlobSink("b.txt"));
  });
  clearedAway();
  await done;
  await again;
  expect(getState().fileConversion).toMatchObject({ kind: "saved", name: "b.txt" });
});

test.each([
  ["bytes that are no text", Uint8Array.of(97, 98, 0xff, 99), undefined, /UTF-8.*byte 3/],
  ["a full disk", "bats", new DOMException("", "QuotaExceededError"), /disk is full/],
  ["a file that is gone", "bats", new DOMException("", "InvalidStateError"), /moved or deleted/],
])("%s: said in words", async (_name, part, failure, words) => {
  const { actions, getState } = createTestStore();
  actions.offerFile({ name: "a.txt", blob: new Blob([part]) });
  const blobSink = createBlobSink("a.txt");
  await actions.convertFile({
    ...blobSink,
    write: failure === undefined ? blobSink.write : () => Promise.reject(failure),
  });
  const failed = getState().fileConversion!;
  expect(failed.kind).toBe("failed");
  expect(failed.kind === "failed" && failed.message).toMatch(words);
});

test("workers that are gone: said in words, and it can be tried again", async () => {
  const client = createFakeNetwork();
  const { actions, getState } = createTestStore({
    client: { ...client, convert: () => Promise.reject(new Error("no worker could be started")) },
  });
  actions.offerFile(source);
  await actions.convertFile(createBlobSink("a.txt"));
  expect(getState().fileConversion).toMatchObject({ kind: "failed", message: "No worker could be started" });
});

test.each([
  ["nor.txt", "nor-armenian.txt"],
  ["my.notes.md", "my.notes-armenian.txt"],
  ["README", "README-armenian.txt"],
  [".txt", "text-armenian.txt"],
  [undefined, "text-armenian.txt"],
])("%s is saved as %s", (name, saved) => {
  expect(resultName(name, language)).toBe(saved);
});
