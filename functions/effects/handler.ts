import { liveWorld } from '../live.ts';
import { effectsHandler } from '../tasks/task-handlers.ts';

const host = { environment: process.env };

export const handler = effectsHandler(liveWorld(host), host);
