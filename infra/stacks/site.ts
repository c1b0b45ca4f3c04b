import { type App, CfnOutput, Stack } from 'aws-cdk-lib';
import {
  DomainName,
  EndpointType,
  LambdaIntegration,
  LogGroupLogDestination,
  RestApi,
  SecurityPolicy,
} from 'aws-cdk-lib/aws-apigateway';
import { Certificate, CertificateValidation } from 'aws-cdk-lib/aws-certificatemanager';
import { type FunctionName, functionNames } from '#functions/names.ts';
import { accept } from '../accept.ts';
import { accessFormat } from '../constructs/access-format.ts';
import { firewall } from '../constructs/firewall.ts';
import { apiLogging } from '../constructs/api-logging.ts';
import { logGroup } from '../constructs/log-group.ts';
import { webFiles } from '../constructs/web-files.ts';
import { wayTo } from '../endpoint-tree.ts';
import { apiName, logName, stackName } from '../naming.ts';
import type { Settings } from '../settings.ts';
import type { Data } from './data.ts';
import type { Work } from './work.ts';

/** What people reach: one address, a firewall before it, and behind it the functions and the static files. */
export interface Site {
  readonly stack: Stack;
  readonly api: RestApi;
}

export function siteStack(app: App, data: Data, work: Work, settings: Settings): Site {
  const stack = new Stack(app, stackName('site'), { description: 'Qianban: the web address' });
  const log = logGroup(stack, 'Access', logName('site/access'), data.keys.logs);
  const api = new RestApi(stack, 'Api', {
    restApiName: apiName,
    description: 'Everything that browsers and programs reach',
    endpointTypes: [EndpointType.REGIONAL],
    disableExecuteApiEndpoint: true,
    // Bodies arrive as the bytes that were sent, as in the one-machine mode.
    binaryMediaTypes: ['*/*'],
    cloudWatchRole: false,
    deployOptions: {
      stageName: 'live',
      throttlingRateLimit: 200,
      throttlingBurstLimit: 400,
      accessLogDestination: new LogGroupLogDestination(log),
      accessLogFormat: accessFormat,
    },
  });
  // Would name the default endpoint, which is off.
  api.node.tryRemoveChild('Endpoint');
  api.deploymentStage.node.addDependency(apiLogging(stack));
  addRoutes(api, work);
  webFiles(stack, api);
  accept(api, becauseOf);
  addDomain(stack, api, settings);
  firewall(stack, api.deploymentStage, settings.requestsPerAddress);
  return { stack, api };
}

const becauseOf = {
  APIG2: 'Bodies are read and refused by the functions, with a sentence people can act on.',
  APIG4:
    'Links from mails are capabilities and pages sign people in themselves: the functions refuse whoever may not. ' +
    'Static files are for everybody.',
  APIG6:
    'Execution logs carry paths, and the path of a link is its secret. The access log leaves paths out.',
  COG4: 'People sign in through an OpenID Connect provider of the office, checked by the functions.',
};

function addRoutes(api: RestApi, { functions }: Work): void {
  const integrations = new Map(
    functionNames.map((name: FunctionName) => [
      name,
      new LambdaIntegration(functions[name], { scopePermissionToMethod: false }),
    ]),
  );
  for (const { path, to } of wayTo) {
    api.root.resourceForPath(path).addMethod('ANY', integrations.get(to));
  }
}

function addDomain(stack: Stack, api: RestApi, { domainName, certificateArn }: Settings): void {
  const certificate =
    certificateArn === undefined
      ? new Certificate(stack, 'Certificate', {
          domainName,
          validation: CertificateValidation.fromDns(),
        })
      : Certificate.fromCertificateArn(stack, 'Certificate', certificateArn);
  const domain = new DomainName(stack, 'Domain', {
    domainName,
    certificate,
    endpointType: EndpointType.REGIONAL,
    securityPolicy: SecurityPolicy.TLS_1_2,
  });
  domain.addBasePathMapping(api);
  new CfnOutput(stack, 'PointYourDomainHere', {
    description: `CNAME of ${domainName}`,
    value: domain.domainNameAliasDomainName,
  });
}
