import { readTextFile } from "../../state/text-file";
import { useActions } from "../store-context";

/** Opens the first of some text files into the text field; problems, and files left out, are told to the user. */
export function useOpenFile(): (files: Iterable<File>) => Promise<void> {
  const { replaceText, notify } = useActions();
  return async (files) => {
    const [file, ...others] = files;
    if (file === undefined) return;
    try {
      replaceText(await readTextFile(file));
      if (others.length > 0) notify(`One file at a time: ${file.name} is open, the others are not.`);
    } catch (error) {
      notify(`${file.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
}
