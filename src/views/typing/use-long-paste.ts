import type { ClipboardEvent, DragEvent } from "react";
import { useActions } from "../store-context";
import { dropInto, pasteInto, type Insertion } from "./long-insertion";

/** Both return false for what is left to the browser. */
interface LongPaste {
  /** Takes a long text that is pasted into the field. */
  paste(event: ClipboardEvent<HTMLTextAreaElement>): boolean;
  /** Takes a text that is dropped onto the field, if it is too long for it. */
  drop(event: DragEvent<HTMLTextAreaElement>): boolean;
}

/** Long texts go into the field at once; what is too long for it is offered as a file, and the field stays as it is. */
export function useLongPaste(): LongPaste {
  const { setText, offerFile, notify } = useActions();
  const take = (
    event: ClipboardEvent<HTMLTextAreaElement> | DragEvent<HTMLTextAreaElement>,
    given: string,
    insertion: Insertion,
  ): boolean => {
    if (insertion.kind === "browser") return false;
    event.preventDefault();
    if (insertion.kind === "field") setText(insertion.text, insertion.caret);
    else if (!offerFile({ name: undefined, blob: new Blob([given]) }))
      notify(
        "The pasted text is too long for the text field, and a file is being converted: cancel it first.",
      );
    return true;
  };
  return {
    paste: (event) => {
      const given = event.clipboardData.getData("text/plain");
      return take(event, given, pasteInto(event.currentTarget, given));
    },
    drop: (event) => {
      const given = event.dataTransfer.getData("text/plain");
      return take(event, given, dropInto(event.currentTarget, given));
    },
  };
}
