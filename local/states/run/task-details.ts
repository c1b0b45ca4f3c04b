import type { Resource } from '../machine/machine.ts';

/** How the history names a service integration. */
export const resourceDetails = (resource: Resource) => ({
  resourceType: 'lambda',
  resource: resource.kind === 'invoke' && resource.callback ? 'invoke.waitForTaskToken' : 'invoke',
});
