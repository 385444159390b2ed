import { useActions, useLanguage } from "../store-context";
import { Button } from "../ui/Button";
import styles from "./Examples.module.css";

/** Buttons that put an example into the text field. */
export function Examples() {
  const { pack } = useLanguage();
  const { replaceText } = useActions();
  return (
    <div className={styles["examples"]} role="group" aria-label="Examples">
      <span className={styles["label"]}>Try</span>
      {pack.page.examples.map(({ title, text }) => (
        <Button key={title} look="pill" className={styles["example"]} onClick={() => replaceText(text)}>
          {title}
        </Button>
      ))}
    </div>
  );
}
