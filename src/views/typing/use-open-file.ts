import { useActions } from "../store-context";
import { decodeTextFile } from "./decode-text-file";

/** Opens a text file into the text field; problems are told to the user. */
export function useOpenFile(): (file: File) => Promise<void> {
  const { replaceText, notify } = useActions();
  return async (file) => {
    try {
      replaceText(decodeTextFile(new Uint8Array(await file.arrayBuffer())));
    } catch (error) {
      notify(`${file.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
}
