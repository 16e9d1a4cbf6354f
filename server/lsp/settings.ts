import type { Connection } from 'vscode-languageserver';
import type { Client } from './client';

/** When a server that has to push checks a draft. */
export interface Settings {
  readonly run: 'onType' | 'onSave' | 'manual';
  /** How long typing must pause, in milliseconds. */
  readonly pause: number;
}

export const defaultSettings: Settings = { run: 'onType', pause: 500 };

/** Reads `copydesk.*` as a client sends it. What is missing or makes no sense has its default. */
export function parseSettings(raw: unknown): Settings {
  const told = new Map<string, unknown>(typeof raw === 'object' && raw !== null ? Object.entries(raw) : []);
  const [run, pause] = [told.get('run'), told.get('pause')];
  return {
    run: run === 'onSave' || run === 'manual' ? run : defaultSettings.run,
    pause: typeof pause === 'number' && pause >= 0 ? Math.min(pause, 10_000) : defaultSettings.pause,
  };
}

/** Settings of a client that sends them when asked; the defaults before it has answered. */
export interface SettingsReader {
  readonly current: () => Settings;
  /** Reads them now and whenever the client tells of a change. */
  readonly follow: (onChange: () => void) => void;
}

export function followSettings(connection: Connection, { sendsConfiguration }: Client): SettingsReader {
  let settings = defaultSettings;
  const read = async (): Promise<void> => {
    settings = parseSettings(await connection.workspace.getConfiguration('copydesk'));
  };
  return {
    current: () => settings,
    follow(onChange) {
      if (!sendsConfiguration) return;
      const readAgain = (): void => void read().then(onChange, () => undefined);
      connection.onDidChangeConfiguration(readAgain);
      readAgain();
    },
  };
}
