import { liveWorld } from '../live.ts';
import { openStepHandler } from '../tasks/task-handlers.ts';

export const handler = openStepHandler(liveWorld({ environment: process.env }));
