import path from 'node:path';
import { checkIds, type CheckId } from '../engine/check-id';
import type { Problem } from '../formats/problem';
import { type FieldMap, mappable } from '../formats/record';
import { referenceFields } from '../formats/reference/fields';
import type { Settings, SeveritySetting, SourceSetting } from './configuration';
import { parseDay } from './day';
import { type JsonNode, parseJson } from './json';
import { unknownWord } from './unknown-word';

/** What a configuration file says, as far as it can be understood, and what is wrong with the rest. */
export interface ParsedSettings {
  readonly settings: Settings;
  readonly problems: readonly Problem[];
}

/** Reads a `copydesk.json`. Paths in it count from its own folder. Never fails. */
export function parseSettings(text: string, file: string): ParsedSettings {
  const problems: Problem[] = [];
  const report: Report = (line, message) => void problems.push({ file, line, message });
  const root = parseJson(text);
  if (root.type === 'error') {
    report(root.line, 'this is not valid JSON; look for a missing comma, quotation mark or bracket here. Until it is mended the file is not used.');
    return { settings: {}, problems };
  }
  return { settings: readSettings(root, path.dirname(path.resolve(file)), report), problems };
}

type Report = (line: number, message: string) => void;

type Reader<T> = (node: JsonNode, report: Report, folder: string) => T | undefined;

const readers: { readonly [K in keyof Required<Settings>]: Reader<Required<Settings>[K]> } = {
  archive: (node, report, folder) => readPaths(node, report, folder),
  drafts: (node, report, folder) => {
    const patterns = readTexts(node, '“drafts” takes patterns such as ["desk/**/*.md"]', report);
    return patterns && { folder, patterns };
  },
  sources: readSources,
  severities: readSeverities,
  asOf: readAsOf,
  companions: readSwitch,
};

/** Every setting, besides `$schema`. */
export const settingNames = Object.keys(readers);

export const severitySettings: readonly SeveritySetting[] = ['error', 'warning', 'information', 'hint', 'off'];

function readSettings(root: JsonNode, folder: string, report: Report): Settings {
  const settings: Record<string, unknown> = {};
  for (const { key, line, node } of membersOf(root, 'the file must hold settings in braces, such as {"archive": "seeds"}', report)) {
    const reader = Object.hasOwn(readers, key) ? readers[key as keyof Settings] : undefined;
    if (!reader && key !== '$schema') report(line, unknownWord(key, 'setting', settingNames));
    const value = reader?.(node, report, folder);
    if (value !== undefined) settings[key] = value;
  }
  return settings;
}

const databaseAddress = /^[a-z][a-z0-9+.-]+:\/\//i;

function readPaths(node: JsonNode, report: Report, folder: string): string[] | undefined {
  const paths = readTexts(node, '“archive” takes a folder or a list of folders', report);
  return paths?.map((name) => databaseAddress.test(name) ? name : path.resolve(folder, name));
}

function readSources(node: JsonNode, report: Report, folder: string): Record<string, SourceSetting> {
  const remedy = '“sources” takes paths with what is known of them, such as {"wire/": {"source": "City Herald", "trust": 2}}';
  const entries = membersOf(node, remedy, report).map(({ key, node: about }) =>
    [path.resolve(folder, key), readSource(about, remedy, report)] as const);
  return Object.fromEntries(entries);
}

function readSource(node: JsonNode, remedy: string, report: Report): SourceSetting {
  const setting: { source?: string; trust?: number; fields?: FieldMap } = {};
  for (const { key, line, node: told } of membersOf(node, remedy, report)) {
    const plain = told.type === 'plain' ? told.value : undefined;
    if (key === 'source' && typeof plain === 'string') setting.source = plain;
    else if (key === 'trust' && typeof plain === 'number' && plain >= 0 && plain <= 10) setting.trust = plain;
    else if (key === 'fields') setting.fields = readFields(told, report);
    else if (key === 'source') report(line, '“source” takes the name of an outlet.');
    else if (key === 'trust') report(line, '“trust” takes a number from 0 (never evidence) to 10.');
    else report(line, unknownWord(key, 'word for a source', ['source', 'trust', 'fields']));
  }
  return setting;
}

/** Our words for the fields of articles, and of people. */
const fieldWords: readonly string[] = [...new Set([...mappable, ...referenceFields])];

function readFields(node: JsonNode, report: Report): FieldMap {
  const names: Record<string, string> = {};
  const remedy = '“fields” takes words such as headline or born with the names that the file gives to them, such as {"born": "birthday"}';
  for (const { key, line, node: told } of membersOf(node, remedy, report)) {
    const name = told.type === 'plain' ? told.value : undefined;
    if (!fieldWords.includes(key)) report(line, unknownWord(key, 'field', fieldWords));
    else if (typeof name !== 'string' || name === '') report(line, `“${key}” takes the name of a field, such as "birthday" or "bio.birthday".`);
    else names[key] = name;
  }
  return names;
}

function readSeverities(node: JsonNode, report: Report): Partial<Record<CheckId, SeveritySetting>> {
  const severities: Partial<Record<CheckId, SeveritySetting>> = {};
  const remedy = '“severities” takes checks with severities, such as {"changed-date": "error"}';
  for (const { key, line, node: value } of membersOf(node, remedy, report)) {
    const check = checkIds.find((id) => id === key);
    const severity = severitySettings.find((name) => value.type === 'plain' && name === value.value);
    if (!check) report(line, unknownWord(key, 'check', checkIds));
    else if (!severity) report(line, `the severity of “${check}” must be one of ${severitySettings.join(', ')}.`);
    else severities[check] = severity;
  }
  return severities;
}

function readAsOf(node: JsonNode, report: Report): Settings['asOf'] {
  const day = node.type === 'plain' && typeof node.value === 'string' ? parseDay(node.value) : undefined;
  if (!day) report(node.line, '“asOf” takes a day such as "2019-10-29".');
  return day;
}

function readSwitch(node: JsonNode, report: Report): boolean | undefined {
  if (node.type === 'plain' && typeof node.value === 'boolean') return node.value;
  report(node.line, '“companions” takes true or false.');
  return undefined;
}

/** A text or a list of texts. */
function readTexts(node: JsonNode, remedy: string, report: Report): string[] | undefined {
  const values = (node.type === 'list' ? node.items : [node]).map((item) => item.type === 'plain' ? item.value : undefined);
  const texts = values.filter((value): value is string => typeof value === 'string' && value !== '');
  if (texts.length === values.length) return texts;
  report(node.line, `${remedy}.`);
  return undefined;
}

function membersOf(node: JsonNode, remedy: string, report: Report): Extract<JsonNode, { type: 'object' }>['members'] {
  if (node.type === 'object') return node.members;
  report(node.line, `${remedy}.`);
  return [];
}
