import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';

/**
 * Who came when and how it ended, as 网络安全法 asks. The resource is the pattern (`/a/{proxy+}`); paths and queries stay
 * out, because a link's path is what it proves.
 */
export const accessFormat = AccessLogFormat.custom(
  JSON.stringify({
    at: '$context.requestTime',
    from: '$context.identity.sourceIp',
    method: '$context.httpMethod',
    resource: '$context.resourcePath',
    status: '$context.status',
    bytes: '$context.responseLength',
    ms: '$context.responseLatency',
    functionError: '$context.integration.error',
    firewall: '$context.waf.status',
    request: '$context.requestId',
  }),
);
