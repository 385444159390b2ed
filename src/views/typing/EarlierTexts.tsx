import { DropdownMenu } from "radix-ui";
import { useState } from "react";
import { counted } from "../../state/shared/format-number";
import { formatMoment } from "../../state/shared/format-moment";
import { firstWords, type EarlierText } from "../../state/texts/text-history";
import { useActions, useAppState } from "../store-context";
import { Button } from "../ui/Button";
import { HistoryIcon } from "../ui/icons";
import styles from "./EarlierTexts.module.css";
import pane from "./Pane.module.css";

/** The menu of the texts that have left the field; choosing one brings it back. */
export function EarlierTexts() {
  const isEmpty = useAppState(({ earlier }) => earlier.length === 0);
  const [open, setOpen] = useState(false);
  if (isEmpty) return null;
  return (
    // Not modal: the page behind it stays as it is, and Ctrl+Z reaches it.
    <DropdownMenu.Root modal={false} open={open} onOpenChange={setOpen}>
      <DropdownMenu.Trigger asChild>
        <Button look="quiet" className={pane["tool"]}>
          <HistoryIcon /> <span>Earlier texts</span>
        </Button>
      </DropdownMenu.Trigger>
      {/* Within a landmark, unlike a dialog's, where screen readers look for what belongs to the page. */}
      <DropdownMenu.Portal container={open ? document.querySelector("main") : null}>
        <DropdownMenu.Content
          className={styles["menu"]}
          align="end"
          sideOffset={6}
          collisionPadding={12}
          loop
        >
          <Texts />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function Texts() {
  const present = useAppState(({ text }) => text);
  const earlier = useAppState((state) => state.earlier);
  const { bringBack } = useActions();
  const [now] = useState(Date.now);
  const others = earlier.filter(({ text }) => text !== present);
  return (
    <>
      <DropdownMenu.Label className={styles["heading"]}>
        {others.length === 0
          ? "The text in the field is the only one."
          : "Texts that have left the field. They are kept in this browser only."}
      </DropdownMenu.Label>
      {others.map((other) => (
        <Row key={other.text} earlier={other} now={now} onSelect={() => bringBack(other)} />
      ))}
      <Forget count={earlier.length} />
    </>
  );
}

interface RowProps {
  readonly earlier: EarlierText;
  readonly now: number;
  readonly onSelect: () => void;
}

function Row({ earlier: { text, time }, now, onSelect }: RowProps) {
  const words = firstWords(text);
  return (
    <DropdownMenu.Item className={styles["row"]} textValue={words} onSelect={onSelect}>
      <span className={styles["words"]} dir="auto" translate="no">
        {words}
      </span>
      <span className={styles["facts"]}>
        <time dateTime={new Date(time).toISOString()}>{formatMoment(time, now)}</time>,{" "}
        {counted(text.length, "character")}
      </span>
    </DropdownMenu.Item>
  );
}

/** For a computer that others use too. The first press asks. */
function Forget({ count }: { readonly count: number }) {
  const [asked, setAsked] = useState(false);
  const { setEarlier } = useActions();
  return (
    <>
      <DropdownMenu.Separator className={styles["line"]} />
      <DropdownMenu.Item
        className={styles["forget"]}
        onSelect={(event) => {
          if (asked) setEarlier([]);
          else event.preventDefault();
          setAsked(true);
        }}
      >
        {asked ? `Press again to forget ${counted(count, "text")} for good` : "Forget them all"}
      </DropdownMenu.Item>
    </>
  );
}
