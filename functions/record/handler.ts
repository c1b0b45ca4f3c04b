import { liveWorld } from '../live.ts';
import { recordHandler } from '../tasks/record-handler.ts';

const host = { environment: process.env };

export const handler = recordHandler(liveWorld(host), host);
