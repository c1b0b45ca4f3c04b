import { liveWorld } from '../live.ts';
import { links } from './links.ts';

const host = { environment: process.env };

export const handler = links(liveWorld(host), host);
