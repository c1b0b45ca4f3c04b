import type { SlipIssue } from '#domain/request.ts';
import type { Scene } from './acting.ts';

/** Sets a slip's copies in type as it was issued, void mark and print count included. */
export type SlipPrinter = (scene: Scene, slip: SlipIssue) => Promise<Uint8Array>;
