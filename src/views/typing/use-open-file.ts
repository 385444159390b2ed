import { messageOf } from "../../state/shared/failure";
import { LARGEST_FILE, isTooLong, readTextFile } from "../../state/files/text-file";
import { useActions } from "../store-context";

/**
 * Opens the first of some text files into the text field, or offers to convert it as a file if it is too long for that;
 * problems, and files left out, are told to the user.
 */
export function useOpenFile(): (files: Iterable<File>) => Promise<void> {
  const { replaceText, offerFile, notify } = useActions();
  return async (files) => {
    const [file, ...others] = files;
    if (file === undefined) return;
    try {
      const text = file.size > LARGEST_FILE ? undefined : await readTextFile(file);
      if (text !== undefined && !isTooLong(text)) replaceText(text);
      else if (!offerFile({ name: file.name, blob: file }))
        throw new Error("another file is being converted. Wait for it, or cancel it first.");
      if (others.length > 0) notify(`One file at a time: ${file.name} is open, the others are not.`);
    } catch (error) {
      notify(`${file.name}: ${messageOf(error)}`);
    }
  };
}
