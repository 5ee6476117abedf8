/**
 * What a page may load: its own files and nothing else. No inline script, no inline style, no frame, no form to elsewhere.
 * Stands in a `<meta>` of every page, so that it holds on any static host. `frame-ancestors` has no effect there and is
 * left to the host.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');
