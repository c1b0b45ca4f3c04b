import type { DataObject } from '#statemachines/plain-data.ts';
import type { Engine } from '../engine/engine.ts';
import type { StatesStore } from '../store/states-store.ts';
import type { Site } from './names.ts';
import type { Request } from './request.ts';

/** What an operation works with. */
export interface Service {
  readonly store: StatesStore;
  readonly engine: Engine;
  readonly site: Site;
  readonly now: () => Date;
}

/** Answers one call, or throws `ServiceError`. */
export type Operation = (service: Service, request: Request) => Promise<DataObject> | DataObject;

/** The service tells times as seconds since 1970. */
export const seconds = (milliseconds: number): number => milliseconds / 1000;
