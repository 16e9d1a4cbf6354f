import type { Dossier, ArchivedWords, DossierRole } from '../../server/protocol/archive';
import { addressOf, escapeHtml, type Say, sourceOf } from './markup';

/** The drawing in its own units: the page scales it. */
const width = 520;
const rowHeight = 44;
const axisHeight = 24;
const margin = 14;

/** More rows than anybody compares; the table has them all. */
const mostRows = 12;

/** Letters of a label that fit over its row. */
const longestLabel = 64;

/** Marks nearer than this are drawn as one. */
const together = 11;

/** Years from the left to the right edge, as fractions: 2020.5 is July 2020. */
interface Scale {
  readonly from: number;
  readonly to: number;
}

interface Report extends ArchivedWords {
  readonly isPast: boolean;
}

/** The roles of somebody over the years as SVG; empty where nothing is dated. */
export function timeline({ name, roles }: Dossier, say: Say): string {
  const rows = roles.filter((role) => timesOf(role).length > 0).slice(0, mostRows);
  const times = rows.flatMap(timesOf);
  if (times.length === 0) return '';
  const scale = scaleOf(times);
  const height = axisHeight + rows.length * rowHeight + 6;
  return [
    `<svg viewBox="0 0 ${width} ${height}" role="group" aria-label="${escapeHtml(say('Roles of {0} over time', name))}">`,
    ...axis(scale, height),
    ...rows.flatMap((role, n) => row(role, axisHeight + (n + 0.7) * rowHeight, scale, say)),
    '</svg>',
  ].join('\n');
}

/** The year of an ISO day with the part of it that has gone. */
function yearOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return year + (month - 1) / 12 + (date - 1) / 372;
}

const timesOf = ({ reports, terms }: DossierRole): number[] =>
  [...reports.map(({ date }) => date), ...terms.flatMap(({ from, to }) => [from, to])]
    .flatMap((day) => (day === undefined ? [] : yearOf(day)));

function scaleOf(times: readonly number[]): Scale {
  const [from, to] = [Math.floor(Math.min(...times)), Math.floor(Math.max(...times)) + 1];
  return to - from < 2 ? { from: from - 1, to: to + 1 } : { from, to };
}

const xOf = (year: number, { from, to }: Scale): number =>
  Math.round((margin + ((year - from) / (to - from)) * (width - 2 * margin)) * 10) / 10;

const steps = [1, 2, 5, 10, 20, 25, 50, 100];
const mostTicks = 8;

function axis(scale: Scale, height: number): string[] {
  const step = steps.find((one) => (scale.to - scale.from) / one <= mostTicks) ?? 100;
  const years: number[] = [];
  for (let year = Math.ceil(scale.from / step) * step; year <= scale.to; year += step) years.push(year);
  return years.map((year) => {
    const x = xOf(year, scale);
    return `<g aria-hidden="true"><line class="grid" x1="${x}" y1="${axisHeight - 4}" x2="${x}" y2="${height}"/>`
      + `<text class="year" x="${x}" y="${axisHeight - 9}" text-anchor="middle">${year}</text></g>`;
  });
}

function row({ label, reports, terms }: DossierRole, y: number, scale: Scale, say: Say): string[] {
  const shown = label.length > longestLabel ? `${label.slice(0, longestLabel - 1).trimEnd()}…` : label;
  const last = xOf(Math.max(scale.from, ...timesOf({ label, kind: 'title', reports, terms })), scale);
  return [
    `<text class="role" x="0" y="${y - 14}">${escapeHtml(shown)}<title>${escapeHtml(label)}</title></text>`,
    reportsLine(reports, y, scale),
    ...terms.map((term) => termBar(term, { label, y, last }, scale, say)),
    ...clustersOf(reports, scale).map((near) => dot(near, label, y, say)),
  ];
}

/** From the first to the last report of a role that somebody has at that time. */
function reportsLine(reports: readonly Report[], y: number, scale: Scale): string {
  const times = reports.flatMap(({ date, isPast }) => (date === undefined || isPast ? [] : xOf(yearOf(date), scale)));
  if (times.length < 2) return '';
  return `<line class="held" x1="${Math.min(...times)}" y1="${y}" x2="${Math.max(...times)}" y2="${y}"/>`;
}

interface BarPlace {
  readonly label: string;
  readonly y: number;
  /** Where the row ends: an open term goes as far. */
  readonly last: number;
}

function termBar(term: DossierRole['terms'][number], { label, y, last }: BarPlace, scale: Scale, say: Say): string {
  const from = term.from === undefined ? xOf(scale.from, scale) : xOf(yearOf(term.from), scale);
  const to = term.to === undefined ? last : xOf(yearOf(term.to), scale);
  const isOpen = term.from === undefined || term.to === undefined;
  const place = `x="${from}" y="${y - 6}" width="${Math.max(6, to - from)}" height="12" rx="3"`;
  const bar = `<rect class="${isOpen ? 'term open' : 'term'}" ${place}/>`;
  const years = [term.from?.slice(0, 4) ?? '', term.to?.slice(0, 4) ?? ''].join('–');
  return linked(bar, term, say('{0}, {1}, by {2}: {3}', label, years, sourceOf(term), term.sentence));
}

interface Near {
  readonly x: number;
  readonly reports: readonly [Report, ...Report[]];
}

/** Reports of about one time, the newest first. */
function clustersOf(reports: readonly Report[], scale: Scale): Near[] {
  const clusters: { x: number; reports: [Report, ...Report[]] }[] = [];
  for (const report of reports) {
    if (report.date === undefined) continue;
    const x = xOf(yearOf(report.date), scale);
    const near = clusters.find((one) => one.x - x < together && one.reports[0].isPast === report.isPast);
    if (near) near.reports.push(report);
    else clusters.push({ x, reports: [report] });
  }
  return clusters;
}

function dot({ x, reports }: Near, label: string, y: number, say: Say): string {
  const [newest, ...others] = reports;
  const said = newest.isPast ? say('{0}, in the past: {1}: {2}', label, sourceOf(newest), newest.sentence)
    : say('{0}: {1}: {2}', label, sourceOf(newest), newest.sentence);
  const text = others.length > 0 ? say('{0} (the newest of {1} reports)', said, reports.length) : said;
  return linked(`<circle class="${newest.isPast ? 'report past' : 'report'}" cx="${x}" cy="${y}" r="5"/>`, newest, text);
}

function linked(drawing: string, entry: ArchivedWords, text: string): string {
  const address = addressOf(entry);
  const title = `<title>${escapeHtml(text)}</title>`;
  return address ? `<a href="${address}" aria-label="${escapeHtml(text)}">${drawing}${title}</a>` : `<g>${drawing}${title}</g>`;
}
