import { readdirSync } from 'node:fs';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Aws, type Stack } from 'aws-cdk-lib';
import { AwsIntegration, type RestApi } from 'aws-cdk-lib/aws-apigateway';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Asset } from 'aws-cdk-lib/aws-s3-assets';

const folder = fileURLToPath(new URL('../../web', import.meta.url));

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** Each file of `web/` at its address, handed on by API Gateway from where the deployment put it, and nothing else. */
export function webFiles(stack: Stack, api: RestApi): void {
  const role = new Role(stack, 'WebReader', {
    assumedBy: new ServicePrincipal('apigateway.amazonaws.com'),
    description: 'Reads the static files',
  });
  for (const name of readdirSync(folder).toSorted()) {
    const type = types[extname(name)];
    if (type === undefined) throw new Error(`web/${name}: say in web-files.ts what type it has`);
    const { s3BucketName: bucket, s3ObjectKey: key } = new Asset(stack, `Web-${name}`, {
      path: `${folder}/${name}`,
    });
    role.addToPolicy(
      new PolicyStatement({
        actions: ['s3:GetObject'],
        resources: [`arn:${Aws.PARTITION}:s3:::${bucket}/${key}`],
      }),
    );
    const file = new AwsIntegration({
      service: 's3',
      integrationHttpMethod: 'GET',
      path: `${bucket}/${key}`,
      options: {
        credentialsRole: role,
        integrationResponses: [
          { statusCode: '200', responseParameters: headers(type) },
          { statusCode: '404', selectionPattern: '[45][0-9][0-9]' },
        ],
      },
    });
    api.root.resourceForPath(`/web/${name}`).addMethod('GET', file, {
      methodResponses: [{ statusCode: '200', responseParameters: sent }, { statusCode: '404' }],
    });
  }
}

/** The same as the one-machine gateway sends. */
const headers = (type: string): Readonly<Record<string, string>> => ({
  'method.response.header.Content-Type': `'${type}'`,
  'method.response.header.Cache-Control': "'public, max-age=300'",
  'method.response.header.ETag': 'integration.response.header.ETag',
  'method.response.header.X-Content-Type-Options': "'nosniff'",
});

const sent: Record<string, boolean> = Object.fromEntries(
  Object.keys(headers('')).map((name) => [name, true]),
);
