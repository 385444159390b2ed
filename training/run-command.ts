import { inWordsWithName } from "./error-in-words";

/** Runs a command; an error becomes one line on stderr and exit code 1, a reader that went away (`| head`) a quiet end. */
export async function runCommand(main: () => Promise<void>): Promise<void> {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") process.stderr.write(`${error.message}\n`);
    process.exit(error.code === "EPIPE" ? 0 : 1);
  });
  try {
    await main();
  } catch (error) {
    process.stderr.write(`${inWordsWithName(error)}\n`);
    process.exitCode = 1;
  }
}
