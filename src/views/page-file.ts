import { messageOf } from "../state/shared/failure";
/** A file of the page's own code that did not come, or came damaged. */
export class PageFileError extends Error {
  override readonly name = "PageFileError";
  constructor(
    /** Its name without the folders. */
    readonly file: string,
    readonly reason: string,
    /** The server does not have it any more: there may be a new release. */
    readonly gone: boolean,
  ) {
    super(`${file}: ${reason}`);
  }
}

/** Longest wait for an answer about a file that has failed already, in milliseconds. */
const PATIENCE = 5_000;

/** Why a file failed: the browser does not tell a script, so the server is asked. */
export async function pageFileError(address: string, error: unknown): Promise<PageFileError> {
  const file = new URL(address).pathname.split("/").at(-1)!;
  const response = await fetch(address, {
    method: "HEAD",
    cache: "no-store",
    signal: AbortSignal.timeout(PATIENCE),
  }).catch(() => undefined);
  if (response === undefined)
    return new PageFileError(file, "it could not be downloaded; is the server still running?", false);
  if (!response.ok) {
    const status = `${response.status} ${response.statusText}`.trim();
    return new PageFileError(
      file,
      `it could not be downloaded (${status})`,
      response.status === 404 || response.status === 410,
    );
  }
  if (response.headers.get("Content-Type")?.startsWith("text/html") === true)
    return new PageFileError(file, "the server answered with another page", true);
  return new PageFileError(file, `it arrived damaged (${messageOf(error)})`, false);
}
