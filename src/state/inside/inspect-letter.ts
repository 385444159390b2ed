import type { StoreApi } from "zustand/vanilla";
import type { NetworkTeam } from "../../workers/network/network-team";
import type { AppState } from "../app-state";
import { newestOnly } from "../shared/newest-only";
import { onChange } from "../shared/on-change";
import { wantedLetter, type WantedLetter } from "./wanted-parts";

/** Follows the letter in question and writes `inspection`: fast typing skips the letters between. */
export function inspectLetter(store: StoreApi<AppState>, client: Pick<NetworkTeam, "inspect">): void {
  const { getState: get, setState: set } = store;
  const inspect = newestOnly<WantedLetter>({
    next: (last) => {
      const wish = wantedLetter(get());
      return wish?.outputs === last?.outputs && wish?.position === last?.position ? undefined : wish;
    },
    work: async ({ text, outputs, position }) => {
      try {
        const values = await client.inspect(get().language.encode(text).ids, position);
        set({ inspection: { text, outputs, position, values } });
      } catch {
        // The network's own state says what is wrong; the picture goes on without this letter.
      }
    },
    failed: () => undefined,
  });
  onChange(
    store,
    (state) => {
      const letter = wantedLetter(state);
      return [letter?.outputs, letter?.position];
    },
    () => void inspect.start(),
  );
}
