import { liveWorld } from '../live.ts';
import { recordHandler } from '../tasks/task-handlers.ts';

export const handler = recordHandler(liveWorld({ environment: process.env }));
