/** Addresses of the compiled kernels as `virtual:kernels`; see src/kernels.d.ts. */
import { compileKernels, kernelSources } from "./compile-kernels.mjs";

const id = "virtual:kernels";
const resolved = `\0${id}`;

/** @returns {import("vite").Plugin} */
export function kernels() {
  return {
    name: "tyun:kernels",
    resolveId: (source) => (source === id ? resolved : undefined),
    async load(module) {
      if (module !== resolved) return undefined;
      const paths = await compileKernels();
      return Object.entries(paths)
        .map(([build, path]) => `export { default as ${build} } from "/${path}?url";\n`)
        .join("");
    },
    configureServer(server) {
      server.watcher.add(kernelSources);
    },
    handleHotUpdate({ file, server }) {
      const module = file.startsWith(kernelSources) && server.moduleGraph.getModuleById(resolved);
      if (!module) return;
      server.moduleGraph.invalidateModule(module);
      server.ws.send({ type: "full-reload" });
    },
  };
}
