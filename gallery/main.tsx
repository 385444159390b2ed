import "@fontsource-variable/inter/wght.css";
import "@fontsource-variable/noto-sans-armenian/wght.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { language } from "../src/state/test-language";
import "../src/views/styles/tokens.css";
import "../src/views/styles/base.css";
import "../src/views/styles/forced-colours.css";
import { Gallery } from "./Gallery";

document.documentElement.style.setProperty("--native-font", JSON.stringify(language.pack.page.font));
createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <Gallery />
  </StrictMode>,
);
