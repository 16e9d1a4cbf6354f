import { createHash } from 'node:crypto';
import { escapeMarkup } from './escape';

/** What a page says; `body` is markup that is safe already. */
export interface Page {
  readonly title: string;
  readonly version: string;
  readonly body: string;
}

/**
 * A page in one file, with no script, and a policy that keeps a browser
 * from loading or running anything at all.
 */
export const page = ({ title, version, body }: Page): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${styleHash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Copydesk ${escapeMarkup(version)}">
<title>${escapeMarkup(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escapeMarkup(title)}</h1>
${body}</body>
</html>
`;

const style = `
:root { color-scheme: light dark; }
body { font: 16px/1.5 Georgia, serif; max-width: 44em; margin: 2em auto; padding: 0 1em; }
h1, h2, h3, h4, .place, figcaption, .settled, .problem { font-family: system-ui, sans-serif; }
h1 { font-size: 1.4em; }
h2 { font-size: 1.1em; border-bottom: 1px solid; margin-top: 2em; overflow-wrap: anywhere; }
h3 { font-size: 1em; margin: 0; }
h4 { font-size: 1em; margin: 1em 0 0; }
article { border-left: 4px solid #767676; padding: 0 1em; margin: 1.5em 0; break-inside: avoid; }
article.error { border-color: #c62828; }
article.warning { border-color: #b26a00; }
article.information { border-color: #1565c0; }
figure { margin: .5em 0 .5em 1em; }
blockquote { margin: 0; white-space: pre-line; }
figcaption, .place, .settled { font-size: .85em; opacity: .8; overflow-wrap: anywhere; }
a { color: inherit; }
nav ul { padding-left: 1.2em; }
.problem { border: 1px solid #c62828; padding: .5em 1em; }
mark { font-weight: bold; text-decoration: underline; }
@media print {
  @page { margin: 2cm; }
  body { font-size: 11pt; margin: 0; max-width: none; }
  h2, h3 { break-after: avoid; }
  figure { break-inside: avoid; }
  a { text-decoration: none; }
}
`;

const styleHash = `sha256-${createHash('sha256').update(style).digest('base64')}`;
