import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "tyun-commands-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

mkdirSync(join(folder, "corpus"));
const unreadable = join(folder, "corpus", "old.TXT");
writeFileSync(unreadable, Buffer.from("բարև ձեզ\n", "utf16le"));

function run(script: string, args: readonly string[]): Promise<{ code: number | null; stderr: string }> {
  const child = spawn(process.execPath, ["--import", "tsx", `training/${script}`, ...args]);
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  child.stdout.resume();
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, stderr })));
}

const REFUSED = `${unreadable}: this does not look like text in UTF-8: byte 5, in line 1, is 0x80`;

it.concurrent.each<[script: string, args: readonly string[], message: string]>([
  ["evaluate.ts", [unreadable], REFUSED],
  ["error-report.ts", [unreadable], REFUSED],
  ["probe.ts", ["--pattern", "tyun", "--text", unreadable], REFUSED],
  ["atlas.ts", ["--text", unreadable, "--out", join(folder, "atlas")], REFUSED],
  ["prepare.ts", ["--corpus", join(folder, "corpus"), "--out", join(folder, "data")], REFUSED],
  [
    "prepare.ts",
    ["--corpus", join(folder, "none")],
    `${join(folder, "none")}: there is no such file or folder\n`,
  ],
  ["wikipedia.ts", [join(folder, "none")], `${join(folder, "none")}: there is no such file or folder\n`],
])(
  "%s says what it cannot read, and ends with 1",
  async (script, args, message) => {
    const { code, stderr } = await run(script, args);
    expect(stderr).toContain(message);
    expect(code).toBe(1);
  },
  60_000,
);
