import { GetExecutionHistoryCommand, type SFNClient } from '@aws-sdk/client-sfn';
import { account, region } from '#local/lambda/place.ts';

/** States entered, and one for the start. */
export async function transitions(states: SFNClient, id: string, route: string): Promise<number> {
  const executionArn = `arn:aws:states:${region}:${account}:execution:qianban-${route}:${id}-g1`;
  const { events = [] } = await states.send(
    new GetExecutionHistoryCommand({ executionArn, maxResults: 1000 }),
  );
  return 1 + events.filter(({ type }) => type?.endsWith('StateEntered') === true).length;
}
