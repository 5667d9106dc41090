import { CfnOutput, Duration } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  CfnStage,
  CorsHttpMethod,
  type CorsPreflightOptions,
  HttpApi,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  type IHttpRouteAuthorizer,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Construct } from 'constructs';
import { CORS_POLICY } from '../cors-policy.ts';
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

/** All requests together, and those of one route that writes: as many as people and a few machines ever need. */
const THROTTLE = { rateLimit: 50, burstLimit: 100 };
// A map that CloudFormation takes as it is: the names in it are its own.
const WRITE_THROTTLE = { ThrottlingRateLimit: 10, ThrottlingBurstLimit: 20 };

/** The HTTP API. Other origins' pages may not call it unless the deployment names them. */
export class ServiceApi extends Construct {
  readonly http: HttpApi;
  /** By function: one that answers several routes is brought in once. */
  private readonly integrations = new Map<string, HttpLambdaIntegration>();
  private readonly stage: HttpStage;
  private readonly routeSettings: Record<string, typeof WRITE_THROTTLE> = {};

  constructor(scope: Construct, id: string, { corsOrigins }: { corsOrigins: readonly string[] }) {
    super(scope, id);
    this.http = new HttpApi(this, 'Http', {
      apiName: SERVICE,
      description: 'Calls, sources and explanations to read; pages behind signed links',
      createDefaultStage: false,
      ...(corsOrigins.length > 0 ? { corsPreflight: corsOf(corsOrigins) } : {}),
    });
    const logGroup = new ServiceLogGroup(this, 'AccessLog', {
      // The prefix that AWS lets API Gateway write to without growing the account's log policy.
      logGroupName: `/aws/vendedlogs/${resourceName('api')}`,
    });
    this.stage = new HttpStage(this, 'Stage', {
      httpApi: this.http,
      stageName: '$default',
      autoDeploy: true,
      throttle: THROTTLE,
      accessLogSettings: {
        destination: new LogGroupLogDestination(logGroup),
        format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG_FIELDS)),
      },
    });
    new CfnOutput(this, 'Url', { value: this.stage.url });
  }

  /**
   * Answers a path with a function, beside which the route is deployed; `authorizer` stands before what is for whoever
   * is signed in.
   */
  addRoute(
    { method, path, for: audience }: RouteTrigger,
    target: ServiceFunction,
    authorizer: IHttpRouteAuthorizer,
  ): void {
    const route = new HttpRoute(target, `${method} ${path}`, {
      httpApi: this.http,
      routeKey: HttpRouteKey.with(path, HttpMethod[method]),
      integration: this.integrationOf(target),
      ...(audience === 'signed-in' ? { authorizer } : {}),
    });
    if (audience !== 'signed-in') {
      acknowledge(route, 'AwsSolutions-APIG4', `${method} ${path} ${WHY_OPEN[audience]}`);
    } else if (method !== 'GET') {
      this.slowDown(`${method} ${path}`, route);
    }
  }

  /** A stage may only name routes that exist already: it comes after the nested stacks that have them. */
  private slowDown(routeKey: string, route: HttpRoute): void {
    this.routeSettings[routeKey] = WRITE_THROTTLE;
    this.stage.node.addDependency(route);
    const { defaultChild } = this.stage.node;
    if (defaultChild instanceof CfnStage) defaultChild.routeSettings = { ...this.routeSettings };
  }

  private integrationOf({ spec, lambda }: ServiceFunction): HttpLambdaIntegration {
    const integration =
      this.integrations.get(spec.name) ??
      new HttpLambdaIntegration(`${spec.name}-integration`, lambda, {
        // One permission a function: a stack holds 500 resources, and a function has many routes.
        scopePermissionToRoute: false,
      });
    this.integrations.set(spec.name, integration);
    return integration;
  }
}

/** Why a route needs no authorizer of the API's own. */
const WHY_OPEN: Record<Exclude<Audience, 'signed-in'>, string> = {
  'link-holder':
    'is for people without an account: the token in it is signed, expires, and lets its holder act for one contact alone, which the function checks before anything else.',
  everybody:
    'shows what the funders publish and how it is set against a public body, no personal data, and writes nothing.',
};

const corsOf = (origins: readonly string[]): CorsPreflightOptions => ({
  allowOrigins: [...origins],
  allowMethods: CORS_POLICY.methods.map((method) => CorsHttpMethod[method]),
  allowHeaders: [...CORS_POLICY.requestHeaders],
  exposeHeaders: [...CORS_POLICY.responseHeaders],
  maxAge: Duration.seconds(CORS_POLICY.maxAgeSeconds),
});
