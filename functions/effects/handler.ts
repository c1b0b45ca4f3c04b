import { liveWorld } from '../live.ts';
import { effectsHandler } from '../tasks/effects-handler.ts';

const host = { environment: process.env };

export const handler = effectsHandler(liveWorld(host), host);
