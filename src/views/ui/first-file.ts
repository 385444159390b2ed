/** The first of some files, undefined if there is none; that the others are left out is told. */
export function firstFile(
  files: readonly File[],
  /** "is analysed" */
  what: string,
  tell: (words: string) => void,
): File | undefined {
  const [file, ...others] = files;
  if (file !== undefined && others.length > 0)
    tell(`One file at a time: ${file.name} ${what}, the others are not.`);
  return file;
}
