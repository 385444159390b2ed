import { StoreContext } from "../src/views/store-context";
import type { Entry } from "./entry";
import styles from "./Gallery.module.css";
import { pageStore } from "./fixtures/page-store";
import { pageParts } from "./page-parts";
import { pictures } from "./pictures";

export const entries: readonly Entry[] = [...pageParts, ...pictures];

/** The views of the page, each from a fixture. */
export function Gallery() {
  return (
    <main className={styles["gallery"]}>
      <h1>Gallery</h1>
      <nav className={styles["names"]} aria-label="Pictures">
        {entries.map(({ slug, title }) => (
          <a key={slug} href={`#${slug}`}>
            {title}
          </a>
        ))}
      </nav>
      {entries.map((entry) => (
        <section key={entry.slug} id={entry.slug} className={styles["entry"]} aria-label={entry.title}>
          <h2>{entry.title}</h2>
          <Picture entry={entry} />
        </section>
      ))}
    </main>
  );
}

/** A view with what it reads. */
export function Picture({ entry: { store = pageStore(), view } }: { readonly entry: Entry }) {
  return <StoreContext value={store}>{view}</StoreContext>;
}
