/**
 * The files of a paste. None if it has a text as well: office programs add a picture of the text that was copied. A file
 * manager adds the names of the files, which are no text.
 */
export function pastedFiles(data: Paste): readonly File[] {
  const names = new Set([...data.files].map(({ name }) => name));
  const lines = data
    .getData("text/plain")
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== "");
  return lines.every((line) => names.has(line.replace(/.*[/\\]/, ""))) ? [...data.files] : [];
}

interface Paste {
  readonly files: Iterable<File>;
  getData(type: string): string;
}
