import { CfnAccount } from 'aws-cdk-lib/aws-apigateway';
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import { accept } from '../accept.ts';

/** Lets API Gateway write logs at all: a setting of the whole account in this region. */
export function apiLogging(scope: Construct): CfnAccount {
  const role = new Role(scope, 'ApiLogging', {
    assumedBy: new ServicePrincipal('apigateway.amazonaws.com'),
    managedPolicies: [
      ManagedPolicy.fromAwsManagedPolicyName('service-role/AmazonAPIGatewayPushToCloudWatchLogs'),
    ],
  });
  accept(role, {
    IAM4: 'API Gateway refuses the setting unless the role allows exactly what this policy allows.',
  });
  return new CfnAccount(scope, 'ApiAccount', { cloudWatchRoleArn: role.roleArn });
}
