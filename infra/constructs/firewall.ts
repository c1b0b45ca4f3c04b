import type { Stage } from 'aws-cdk-lib/aws-apigateway';
import { CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';

/** Turns away floods from one address, and requests that look like known attacks. */
export function firewall(scope: Construct, stage: Stage, requestsPerAddress: number): void {
  const acl = new CfnWebACL(scope, 'Firewall', {
    scope: 'REGIONAL',
    defaultAction: { allow: {} },
    visibilityConfig: seenAs('firewall'),
    rules: [
      {
        name: 'floods',
        priority: 0,
        action: { block: { customResponse: { responseCode: 429 } } },
        statement: {
          rateBasedStatement: { limit: requestsPerAddress, aggregateKeyType: 'IP' },
        },
        visibilityConfig: seenAs('floods'),
      },
      managed(1, 'AWSManagedRulesCommonRuleSet', tooStrict),
      managed(2, 'AWSManagedRulesKnownBadInputsRuleSet', []),
    ],
  });
  new CfnWebACLAssociation(scope, 'FirewallOnApi', {
    resourceArn: stage.stageArn,
    webAclArn: acl.attrArn,
  });
}

/**
 * Counted, not blocked: an opinion of nine hundred Chinese characters is already over the rule's 8 KB, and the functions
 * have a limit of their own.
 */
const tooStrict = ['SizeRestrictions_BODY'];

const managed = (
  priority: number,
  name: string,
  counted: readonly string[],
): CfnWebACL.RuleProperty => ({
  name,
  priority,
  overrideAction: { none: {} },
  statement: {
    managedRuleGroupStatement: {
      vendorName: 'AWS',
      name,
      ruleActionOverrides: counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
    },
  },
  visibilityConfig: seenAs(name),
});

/** Samples would show paths, and with them the secrets of links. */
const seenAs = (metricName: string): CfnWebACL.VisibilityConfigProperty => ({
  metricName,
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: false,
});
