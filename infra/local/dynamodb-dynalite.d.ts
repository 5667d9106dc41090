declare module 'dynalite' {
  import type { Server } from 'node:http';

  /** A DynamoDB in this process. Without a path it is kept in memory. */
  const dynalite: (options: {
    path?: string;
    createTableMs?: number;
    deleteTableMs?: number;
    updateTableMs?: number;
  }) => Server;
  export = dynalite;
}
