import type { ClipboardEvent, DragEvent } from "react";
import { toLineFeeds } from "../../state/text-actions";
import { isTooLong } from "../../state/text-file";
import { useActions } from "../store-context";

/**
 * A longer text, or one of more lines, is not left to the browser to paste: it makes an element of each line, and takes
 * seconds for what the field shows at once when it is given it as a whole.
 */
const LONGEST_PASTED = 20_000;
const MOST_LINES_PASTED = 500;

interface LongPaste {
  /** Takes a long text that is pasted or dropped into the field; false leaves it to the browser. */
  take(event: ClipboardEvent<HTMLTextAreaElement> | DragEvent<HTMLTextAreaElement>): boolean;
}

/** Long texts go into the field at once; what is too long for it is offered as a file, and the field stays as it is. */
export function useLongPaste(): LongPaste {
  const { setText, offerFile, notify } = useActions();
  return {
    take: (event) => {
      const source = "clipboardData" in event ? event.clipboardData : event.dataTransfer;
      const given = source.getData("text/plain");
      if (
        given.length <= LONGEST_PASTED &&
        given.split("\n", MOST_LINES_PASTED + 1).length <= MOST_LINES_PASTED
      )
        return false;
      event.preventDefault();
      const { value, selectionStart, selectionEnd } = event.currentTarget;
      const pasted = toLineFeeds(given);
      const text = value.slice(0, selectionStart) + pasted + value.slice(selectionEnd);
      if (!isTooLong(text)) setText(text, selectionStart + pasted.length);
      else if (!offerFile({ name: undefined, blob: new Blob([given]) }))
        notify(
          "The pasted text is too long for the text field, and a file is being converted: cancel it first.",
        );
      return true;
    },
  };
}
