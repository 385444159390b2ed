/**
 * What the built page may load: its own files and nothing else. No address outside, no inline script, no eval.
 */

const policy = {
  "default-src": "'none'",
  // WebAssembly needs this one exception; it does not allow eval of JavaScript.
  "script-src": "'self' 'wasm-unsafe-eval'",
  "style-src": "'self'",
  "img-src": "'self' data: blob:",
  "font-src": "'self'",
  "connect-src": "'self'",
  "worker-src": "'self'",
  "manifest-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
};

/** @param {Record<string, string>} directives */
const asText = (directives) =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join("; ");

/** Headers of the preview server. A browser ignores `frame-ancestors` in a meta element, so it is only here. */
export const securityHeaders = {
  "Content-Security-Policy": asText({ ...policy, "frame-ancestors": "'none'" }),
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
};

/** What the policy blocks when it stands in the HTML itself. */
const blocked = [
  {
    what: "an inline script",
    pattern: /<script(?![^>]*\ssrc=)(?![^>]*\stype="application\/(?:ld\+)?json")/i,
  },
  { what: "an inline style sheet", pattern: /<style[\s>]/i },
  { what: "a style attribute", pattern: /<[^>]+\sstyle\s*=/i },
  { what: "an event handler attribute", pattern: /<[^>]+\son[a-z]+\s*=/i },
];

/**
 * Puts the policy into the built index.html, so that it also holds where nobody can set headers. The dev server
 * goes without: hot reloading needs inline scripts.
 * @returns {import("vite").Plugin}
 */
export function contentSecurity() {
  return {
    name: "tyun:content-security",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(html) {
        const found = blocked.find(({ pattern }) => pattern.test(html.replace(/<!--[^]*?-->/g, "")));
        if (found) {
          throw new Error(
            `index.html has ${found.what}, which the page's content security policy blocks. ` +
              `Move it into a file under src/ or public/.`,
          );
        }
        return [
          {
            tag: "meta",
            attrs: { "http-equiv": "Content-Security-Policy", content: asText(policy) },
            injectTo: "head-prepend",
          },
        ];
      },
    },
  };
}
