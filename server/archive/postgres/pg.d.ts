/** What Copydesk uses of the `pg` client. */
declare module 'pg' {
  export interface ClientConfig {
    readonly host?: string;
    readonly port?: number;
    readonly database?: string;
    readonly user?: string;
    readonly password?: string;
    readonly ssl?: false | { readonly rejectUnauthorized: boolean; readonly ca?: string };
    readonly connectionTimeoutMillis?: number;
    readonly query_timeout?: number;
    readonly keepAlive?: boolean;
    readonly application_name?: string;
    readonly types?: { getTypeParser(oid: number, format?: string): (value: string) => unknown };
  }

  export class Client {
    constructor(config: ClientConfig);
    connect(): Promise<void>;
    query(
      text: string | { name?: string; text: string; values: unknown[] },
    ): Promise<{ rows: Record<string, unknown>[] }>;
    end(): Promise<void>;
    on(event: 'error' | 'end', listener: (error?: Error) => void): this;
  }

  export const types: { getTypeParser(oid: number, format?: string): (value: string) => unknown };
}
