import { liveWorld } from '../live.ts';
import { openStepHandler } from '../tasks/open-step-handler.ts';

export const handler = openStepHandler(liveWorld({ environment: process.env }));
