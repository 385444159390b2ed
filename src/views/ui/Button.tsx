import type { ComponentProps } from "react";
import styles from "./Button.module.css";

/**
 * A tool in a bar is quiet, something to do in a form is outlined, or small where it must not stand out; in a message it is
 * framed in the colour of the words. A pill is one of many, an icon has no words, a link goes on from what it stands behind,
 * a row is the name of one. What is plain only shows that it can be pressed as its own style sheet says.
 */
export type ButtonLook =
  "quiet" | "outlined" | "small" | "framed" | "pill" | "icon" | "link" | "row" | "plain";

interface ButtonProps extends ComponentProps<"button"> {
  readonly look: ButtonLook;
}

/** The buttons of the page. `data-primary` marks the one that matters most. */
export function Button({ look, className = "", type = "button", ...rest }: ButtonProps) {
  return <button type={type} className={`${styles[look]!} ${className}`} {...rest} />;
}
