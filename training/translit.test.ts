import { spawn } from "node:child_process";
import { expect, it } from "vitest";

interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function start(args: readonly string[]) {
  return spawn(process.execPath, ["--import", "tsx", "training/translit.ts", ...args]);
}

/** Runs the command on these bytes; the model is the committed one unless `args` name another. */
function translit(input: string | Uint8Array, args: readonly string[] = []): Promise<Finished> {
  const child = start(args);
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  // A command that refuses its options does not read.
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, stdout, stderr })));
}

const TIMEOUT = 60_000;

it(
  "converts lines and writes nothing else: empty lines, CRLF and a last line without an end stay as they are",
  async () => {
    const { code, stdout, stderr } = await translit("es sirum em Deep Learning\n\nbarev\r\n\r\nlav em");
    expect(stderr).toBe("");
    expect(stdout).toBe("ես սիրում եմ Deep Learning\n\nբարև\r\n\r\nլավ եմ");
    expect(code).toBe(0);
  },
  TIMEOUT,
);

it(
  "writes as many lines as it reads, also over many batches",
  async () => {
    const { stdout } = await translit("lav em\n".repeat(1000));
    expect(stdout).toMatch(/^(լավ եմ\n){1000}$/u);
  },
  TIMEOUT,
);

const MARK = "\ufeff";

it(
  "reads UTF-8 with byte order mark and UTF-16 as it reads UTF-8 without one",
  async () => {
    const inputs = [
      Buffer.from("lav em\n"),
      Buffer.from(`${MARK}lav em\n`),
      Buffer.from(`${MARK}lav em\n`, "utf16le"),
    ];
    const results = await Promise.all(inputs.map((input) => translit(input)));
    expect(results).toEqual(inputs.map(() => ({ code: 0, stdout: "լավ եմ\n", stderr: "" })));
  },
  TIMEOUT,
);

it(
  "refuses what is no text: nothing of that piece is written, and the message names the place",
  async () => {
    expect(await translit(Buffer.from("barev", "utf16le"))).toEqual({
      code: 1,
      stdout: "",
      stderr:
        "standard input: this does not look like text in UTF-8: byte 2, in line 1, is NUL, as in binary files and in UTF-16 " +
        "without a byte order mark. Save it as plain text (UTF-8) and try again.\n" +
        "Lines that were written before this: 0\n",
    });
  },
  TIMEOUT,
);

it(
  "keeps what it has written when a wrong byte comes later",
  async () => {
    const child = start([]);
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
      if (stdout === "լավ եմ\n") child.stdin.end(Buffer.from([0x61, 0x0a, 0xe9, 0x20]));
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.stdin.write("lav em\n");
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect({ code, stdout }).toEqual({ code: 1, stdout: "լավ եմ\n" });
    expect(stderr).toContain("byte 10, in line 3, is 0xE9");
    expect(stderr).toContain("Lines that were written before this: 1\n");
  },
  TIMEOUT,
);

it(
  "writes Armenian punctuation when asked to, nothing for nothing, and help",
  async () => {
    expect((await translit("lav em.\n", ["--punctuation"])).stdout).toBe("լավ եմ։\n");
    expect(await translit("")).toEqual({ code: 0, stdout: "", stderr: "" });
    expect((await translit("", ["--help"])).stdout).toContain("usage: npm run -s translit");
  },
  TIMEOUT,
);

it(
  "answers a line before the next one comes",
  async () => {
    const child = start([]);
    child.stdin.write("lav em\n");
    const [first] = await Promise.all([new Promise<Buffer>((resolve) => child.stdout.once("data", resolve))]);
    expect(first.toString()).toBe("լավ եմ\n");
    const closed = new Promise((resolve) => child.on("close", resolve));
    child.stdin.end();
    expect(await closed).toBe(0);
  },
  TIMEOUT,
);

it(
  "ends quietly when its reader goes away",
  async () => {
    const child = start([]);
    let stderr = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.stdin.on("error", () => undefined);
    const closed = new Promise((resolve) => child.on("close", resolve));
    child.stdout.once("data", () => child.stdout.destroy());
    child.stdin.end("lav em\n".repeat(5000));
    expect(await closed).toBe(0);
    expect(stderr).toBe("");
  },
  TIMEOUT,
);

it(
  "says what is wrong on stderr, and ends with 1",
  async () => {
    const missing = await translit("a\n", ["--model", "no-such-folder"]);
    expect(missing).toMatchObject({ code: 1, stdout: "" });
    expect(missing.stderr).toContain("cannot open the model in no-such-folder: there is no manifest.json");
    expect((await translit("a\n", ["--modell", "x"])).stderr).toContain("--modell");
  },
  TIMEOUT,
);
