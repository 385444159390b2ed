import { useActions } from "../store-context";
import { checkFileSize, decodeTextFile } from "./decode-text-file";

/** Opens the first of some text files into the text field; problems, and files left out, are told to the user. */
export function useOpenFile(): (files: Iterable<File>) => Promise<void> {
  const { replaceText, notify } = useActions();
  return async (files) => {
    const [file, ...others] = files;
    if (file === undefined) return;
    try {
      checkFileSize(file.size);
      replaceText(decodeTextFile(new Uint8Array(await file.arrayBuffer())));
      if (others.length > 0) notify(`One file at a time: ${file.name} is open, the others are not.`);
    } catch (error) {
      notify(`${file.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
}
