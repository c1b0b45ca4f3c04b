import { liveWorld } from '../live.ts';
import { office } from './office.ts';

const host = { environment: process.env };

export const handler = office(liveWorld(host), host);
