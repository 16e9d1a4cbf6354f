import type { Manuscript } from '../engine/manuscript';
import { blank } from '../text/mask';

/** A question to the reporter, as a fix inserts it: `[Q: archive has 1997, which?]`. */
const query = /\[Q:[^\][\n]{0,300}\]/g;

/** What the desk asks in a draft is no part of its story. */
export const withoutQueries = (manuscript: Manuscript): Manuscript =>
  (manuscript.prose.includes('[Q:') ? { ...manuscript, prose: manuscript.prose.replace(query, blank) } : manuscript);
