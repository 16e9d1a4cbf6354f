import type { Report } from './report';

/** For other programs; docs/formats.md says what the fields mean. */
export const json = ({ version, drafts, problems }: Report): string =>
  `${JSON.stringify({ format: 1, version, drafts, problems }, undefined, 2)}\n`;
