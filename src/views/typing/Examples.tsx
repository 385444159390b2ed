import { useActions } from "../store-context";
import styles from "./Examples.module.css";

/** Texts to start from; each shows something that a rule-based converter gets wrong. */
const EXAMPLES: readonly { readonly title: string; readonly text: string }[] = [
  { title: "A greeting", text: "Barev dzez, inchpes eq? Es Yerevanum em aprum." },
  { title: "With English", text: "es sirum em Deep Learning u amen or nayum em youtube.com" },
  { title: "The suffix tyun", text: "Gitutyun, azatutyun, anmahutyun: harcy hnaravorutyan masin e." },
  {
    title: "Many -tyun words",
    text:
      "Gitutyun u arvest, azatutyun u havasarutyun, bnutyun u mardkutyun: amen ashakert ir usumnasirutyuny grum e tun gnalis.\n" +
      "Mer ynkerutyuny tarbervum e, bayc hamberutyun, barutyun ev khaghaghutyun bolorn en uzum.\n" +
      "Tatiki patmutyunnery tkhur en, tun, tyur u tunel barery voch mi kapakcutyun chunen.",
  },
  { title: "Chat spellings", text: "bari luys @nker jan, in4 ka? vaxy galis es te voch, wat em karotel" },
  { title: "IN CAPITALS", text: "SHNORHAVOR NOR TARI, SIRELI @NKERNER" },
];

/** Buttons that put an example into the text field. */
export function Examples() {
  const { replaceText } = useActions();
  return (
    <div className={styles["examples"]} role="group" aria-label="Examples">
      <span className={styles["label"]}>Try</span>
      {EXAMPLES.map(({ title, text }) => (
        <button
          key={title}
          type="button"
          className={styles["example"]}
          onClick={() => {
            replaceText(text);
          }}
        >
          {title}
        </button>
      ))}
    </div>
  );
}
