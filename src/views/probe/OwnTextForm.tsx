import { TextForm } from "../own-text/TextForm";
import { useActions, useLanguage } from "../store-context";
import { DropHint } from "../ui/DropHint";
import { firstFile } from "../ui/first-file";
import { useDropTarget } from "../ui/use-drop-target";
import styles from "./ProbePanel.module.css";

const FATE = "is looked into";

/** Takes a text to look into: pasted, or from a file that is opened or dropped. */
export function OwnTextForm() {
  const language = useLanguage();
  const { probeOwnText, notify } = useActions();
  const { dragging, handlers } = useDropTarget((files) => {
    const file = firstFile(files, FATE, notify);
    if (file !== undefined) void probeOwnText(file, file.name);
  });
  return (
    <div className={styles["ownText"]} data-dragging={dragging} {...handlers}>
      {dragging && <DropHint>Drop the text file to look into it</DropHint>}
      <TextForm
        label="Text to look into"
        placeholder={`Paste ${language.pack.name} text, a sentence per line; it is romanized. Of Latin text the network’s own answers are taken, which can be wrong.`}
        submit="Look into this text"
        open="Look into a file"
        fate={FATE}
        onGive={(text, name) => void probeOwnText(text, name)}
      />
    </div>
  );
}
