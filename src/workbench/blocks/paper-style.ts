/** How blocks look on paper: on white, as wide as it is, and nothing torn that belongs together. */
export const paperStyle = `
  p, li { max-width: none; orphans: 3; widows: 3; }
  h2, h3, h4, caption, figcaption { break-after: avoid; }
  h2 { margin-top: 1.5rem; }
  .table { overflow: visible; }
  table { width: 100%; font-size: 0.75rem; }
  thead { display: table-header-group; break-after: avoid; }
  tbody tr:first-child { break-before: avoid; }
  tr, figure, svg, li { break-inside: avoid; }
  caption, figcaption { color: #333; }
  th, td { min-width: 5.5em; border-color: #bbb; overflow-wrap: anywhere; }
  .number { min-width: 0; white-space: normal; overflow-wrap: break-word; }
  .number .note { display: block; }
  figure { overflow: visible; }
  svg { max-height: 22cm; }
`;
