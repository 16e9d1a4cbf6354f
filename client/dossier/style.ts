/** How a dossier looks: the colours are those of the editor's theme, so that every theme fits. */
export const style = `
body { max-width: 56rem; margin: 0 auto; padding: 1rem 1.5rem 3rem; line-height: 1.5; color: var(--vscode-foreground);
  background: var(--vscode-editor-background); font-family: var(--vscode-font-family); font-size: var(--vscode-font-size); }
h1 { font-size: 1.7em; font-weight: 600; margin: 0.4em 0 0.1em; }
h2 { font-size: 1.15em; font-weight: 600; margin: 2em 0 0.6em; padding-bottom: 0.3em;
  border-bottom: 1px solid var(--vscode-panel-border, var(--vscode-contrastBorder)); }
.quiet, .legend { color: var(--vscode-descriptionForeground); }
a { color: var(--vscode-textLink-foreground); text-decoration: none; }
a:hover { color: var(--vscode-textLink-activeForeground); text-decoration: underline; }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--vscode-focusBorder); outline-offset: 2px; border-radius: 2px; }
mark { background: color-mix(in srgb, var(--vscode-textLink-foreground) 22%, transparent); color: inherit; border-radius: 2px; padding: 0 1px; }
.drawing { overflow-x: auto; margin: 0; padding: 2px 0; }
svg { display: block; width: 100%; min-width: 18rem; max-width: 38rem; height: auto; overflow: visible; }
svg text { fill: var(--vscode-foreground); font-size: 13px; font-weight: 600; paint-order: stroke;
  stroke: var(--vscode-editor-background); stroke-width: 4px; }
svg text.year { fill: var(--vscode-descriptionForeground); font-size: 11.5px; font-weight: normal; }
.grid { stroke: var(--vscode-editorIndentGuide-background1, var(--vscode-panel-border)); stroke-width: 1; }
.held { stroke: var(--vscode-charts-blue); stroke-width: 2; }
.term { fill: var(--vscode-charts-blue); fill-opacity: 0.35; stroke: var(--vscode-charts-blue); stroke-width: 1; }
.term.open { stroke-dasharray: 4 3; }
.report { fill: var(--vscode-charts-blue); stroke: var(--vscode-editor-background); stroke-width: 1.5; }
.report.past { fill: var(--vscode-editor-background); stroke: var(--vscode-charts-blue); stroke-width: 2; }
svg a:hover .report, svg a:hover .term { fill: var(--vscode-charts-orange); fill-opacity: 1; }
svg a:focus { outline: none; }
svg a:focus-visible .report, svg a:focus-visible .term { stroke: var(--vscode-focusBorder); stroke-width: 4; }
.legend { display: flex; flex-wrap: wrap; gap: 0.3rem 1.4rem; margin: 0.6rem 0 0; padding: 0; list-style: none; font-size: 0.92em; }
.legend svg { display: inline-block; width: 26px; min-width: 26px; height: 12px; margin-right: 0.4em; vertical-align: -1px; }
details { margin-top: 1rem; }
summary { cursor: pointer; }
table { border-collapse: collapse; width: 100%; margin-top: 0.6rem; }
th, td { text-align: left; vertical-align: top; padding: 0.35em 1em 0.35em 0; border-bottom: 1px solid var(--vscode-panel-border, transparent); }
th[scope="row"] { font-weight: 600; white-space: nowrap; }
ul.entries { list-style: none; padding: 0; margin: 0; }
ul.entries li { padding: 0.55em 0 0.55em 0.9em; border-left: 3px solid var(--vscode-textBlockQuote-border); margin-bottom: 0.6em; }
.source { font-size: 0.92em; color: var(--vscode-descriptionForeground); }
.source::before { content: "— "; }
.vscode-high-contrast mark, .vscode-high-contrast-light mark { background: none; outline: 1px solid var(--vscode-contrastActiveBorder); }
.vscode-high-contrast .held, .vscode-high-contrast-light .held { stroke: var(--vscode-foreground); }
.vscode-high-contrast .term, .vscode-high-contrast-light .term { fill: none; stroke: var(--vscode-foreground); }
.vscode-high-contrast .report, .vscode-high-contrast-light .report { fill: var(--vscode-foreground); }
.vscode-high-contrast .report.past, .vscode-high-contrast-light .report.past { fill: var(--vscode-editor-background); stroke: var(--vscode-foreground); }
.vscode-high-contrast a, .vscode-high-contrast-light a { text-decoration: underline; }
`;
