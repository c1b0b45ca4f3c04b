import { asl } from '#statemachines/derive/asl.ts';
import type { Route } from '#statemachines/route.ts';
import type { Partition } from './settings.ts';

/**
 * A route's machine as `npm run asl` prints it, functions still open. China's Step Functions knows its own integrations
 * only by ARNs of its own partition, and substitutions cannot reach into an ARN.
 */
export const definition = (route: Route, partition: Partition): string =>
  `${JSON.stringify(asl(route), null, 2)}\n`.replaceAll('"arn:aws:', `"arn:${partition}:`);
