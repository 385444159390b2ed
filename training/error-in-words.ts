/** What the system's codes mean for who named a file. */
const MEANINGS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file or folder",
  ENOTDIR: "there is no such file or folder",
  EISDIR: "that is a folder; name a file in it",
  EACCES: "it may not be opened; look at its permissions",
  EPERM: "it may not be opened; look at its permissions",
  ENOSPC: "the disk is full",
  EROFS: "nothing can be written there",
  ERR_FS_FILE_TOO_LARGE: "the file is too large to be read at once; cut it into parts",
  ERR_STRING_TOO_LONG: "the file is too large to be read at once; cut it into parts",
};

/** An error as the user should read it: the system's in words, all others as they say themselves. */
export function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  return (code === undefined ? undefined : MEANINGS[code]) ?? error.message;
}

/** The same with the name of the file that it is about, where the system says which. */
export function inWordsWithName(error: unknown): string {
  const words = inWords(error);
  const path = error instanceof Error ? (error as NodeJS.ErrnoException).path : undefined;
  return path === undefined || words.includes(path) ? words : `${path}: ${words}`;
}
