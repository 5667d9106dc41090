import { CfnOutput } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  HttpApi,
  HttpMethod,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Construct } from 'constructs';
import type { Audience, Trigger } from '../manifest.ts';
import { acknowledge } from './acknowledge.ts';
import { ServiceLogGroup } from './log-group.ts';
import { resourceName, SERVICE } from './names.ts';
import type { ServiceFunction } from './service-function.ts';

type RouteTrigger = Extract<Trigger, { kind: 'route' }>;

/** One line a request. No network address: who reads about open calls is nobody's business. */
const ACCESS_LOG_FIELDS = {
  requestId: '$context.requestId',
  at: '$context.requestTime',
  route: '$context.routeKey',
  status: '$context.status',
  latencyMs: '$context.responseLatency',
  bytes: '$context.responseLength',
  error: '$context.integrationErrorMessage',
};

/** The HTTP API. Other origins' pages may not call it: CORS stays off until there is a page that must. */
export class ServiceApi extends Construct {
  readonly http: HttpApi;
  /** Where it answers. */
  readonly url: string;
  /** By function: one that answers several routes is brought in once. */
  private readonly integrations = new Map<string, HttpLambdaIntegration>();

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.http = new HttpApi(this, 'Http', {
      apiName: SERVICE,
      description: 'Calls, sources and explanations to read; pages behind signed links',
      createDefaultStage: false,
    });
    const logGroup = new ServiceLogGroup(this, 'AccessLog', {
      // The prefix that AWS lets API Gateway write to without growing the account's log policy.
      logGroupName: `/aws/vendedlogs/${resourceName('api')}`,
    });
    const stage = new HttpStage(this, 'Stage', {
      httpApi: this.http,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 50, burstLimit: 100 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(logGroup),
        format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG_FIELDS)),
      },
    });
    this.url = stage.url;
    new CfnOutput(this, 'Url', { value: stage.url });
  }

  /** Answers a path with a function. */
  addRoute({ method, path, for: audience }: RouteTrigger, target: ServiceFunction): void {
    const routes = this.http.addRoutes({
      path,
      methods: [HttpMethod[method]],
      integration: this.integrationOf(target),
    });
    for (const route of routes) {
      acknowledge(route, 'AwsSolutions-APIG4', `${method} ${path} ${WHY_OPEN[audience]}`);
    }
  }

  private integrationOf({ spec, lambda }: ServiceFunction): HttpLambdaIntegration {
    const integration =
      this.integrations.get(spec.name) ??
      new HttpLambdaIntegration(`${spec.name}-integration`, lambda);
    this.integrations.set(spec.name, integration);
    return integration;
  }
}

/** Why a route needs no authorizer of the API's own. */
const WHY_OPEN: Record<Audience, string> = {
  'link-holder':
    'is for people without an account: the token in it is signed, expires, and lets its holder act for one contact alone, which the function checks before anything else.',
  everybody:
    'shows what the funders publish and how it is set against a public body, no personal data, and writes nothing.',
  'signed-in':
    'refuses everybody as long as the API has no authorizer, since the function finds no verified claims.',
};
