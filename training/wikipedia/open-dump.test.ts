import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { openDump, type OpenDump } from "./open-dump";

const plain = fileURLToPath(new URL("../fixtures/small-dump.xml", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "tyun-dump-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** "Բարև\n" as bzip2 writes it. */
const BZIP2 = "QlpoOTFBWSZTWU3SbIYAAALAWgAQQIAgABAABwAgADEMCCmB+qS8WOF3JFOFCQTdJshg";

async function read({ chunks }: OpenDump): Promise<string> {
  let text = "";
  for await (const chunk of chunks) text += chunk;
  return text;
}

function file(name: string, content: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe("openDump", () => {
  it("reads a plain file and says how far it is", async () => {
    const dump = openDump(plain);
    expect(await read(dump)).toBe(readFileSync(plain, "utf8"));
    expect(dump.bytesRead()).toBe(dump.bytes);
  });

  it("unpacks .gz, and throws if it is damaged", async () => {
    const packed = gzipSync(readFileSync(plain));
    expect(await read(openDump(file("dump.xml.gz", packed)))).toBe(readFileSync(plain, "utf8"));
    await expect(read(openDump(file("cut.xml.gz", packed.subarray(0, 500))))).rejects.toThrow();
  });

  it("unpacks .bz2 through a program, and says so if that is missing or fails", async () => {
    const path = file("dump.xml.bz2", "Բարև\n");
    const program = file("unpack", "#!/bin/sh\ncat\n");
    chmodSync(program, 0o755);
    expect(await read(openDump(path, program))).toBe("Բարև\n");
    await expect(read(openDump(path, "no-such-program"))).rejects.toThrow(
      "cannot run no-such-program; install it",
    );
    await expect(read(openDump(path, "false"))).rejects.toThrow("false ended with code 1");
  });

  it.runIf(spawnSync("bzip2", ["--help"]).error === undefined)("unpacks .bz2 with bzip2", async () => {
    expect(await read(openDump(file("real.xml.bz2", Buffer.from(BZIP2, "base64"))))).toBe("Բարև\n");
  });
});
