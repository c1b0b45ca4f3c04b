import { liveWorld } from '../live.ts';
import { pages } from './pages.ts';

const host = { environment: process.env };

export const handler = pages(liveWorld(host), host);
