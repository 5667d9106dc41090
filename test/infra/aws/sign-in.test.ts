import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { FUNCTIONS } from '../../../infra/manifest.ts';
import { Scope } from '../../../shared/domain/actor.ts';
import { templateOf } from './synthesised.ts';
import { functionOf, getAtt, logicalIdOf } from './template-parts.ts';

const template = templateOf({
  config: {
    publicUrl: 'https://calls.example',
    corsOrigins: ['https://pages.example'],
    signIn: {
      callbacks: ['http://localhost:5173/signed-in'],
      machines: { 'grant-system': ['calls:read', 'partners:read'] },
    },
  },
});
const pool = logicalIdOf(template, 'AWS::Cognito::UserPool', {});
const clientOf = (ClientName: string) =>
  logicalIdOf(template, 'AWS::Cognito::UserPoolClient', { ClientName });

describe('the user pool', () => {
  it('lets in whom an administrator entered, by a code in their mail', () => {
    template.hasResourceProperties('AWS::Cognito::UserPool', {
      UserPoolTier: 'ESSENTIALS',
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      UsernameAttributes: ['email'],
      Policies: Match.objectLike({
        SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP'] },
      }),
      EmailConfiguration: {
        EmailSendingAccount: 'DEVELOPER',
        From: 'GrantBridge <digest@grantbridge.example>',
      },
      DeletionProtection: 'ACTIVE',
    });
    template.hasResource('AWS::Cognito::UserPool', { DeletionPolicy: 'Retain' });
    template.hasResourceProperties('AWS::Cognito::UserPoolDomain', { ManagedLoginVersion: 2 });
  });

  it('has a group for each role of a person', () => {
    const groups = Object.values(template.findResources('AWS::Cognito::UserPoolGroup'));
    expect(groups.map(({ Properties }) => Properties.GroupName).sort()).toEqual([
      'administrator',
      'association-staff',
      'officer',
    ]);
  });

  it('has each token of a person shaped by shape-token', () => {
    const { logicalId } = functionOf(template, 'shape-token');
    template.hasResourceProperties('AWS::Cognito::UserPool', {
      LambdaConfig: {
        PreTokenGenerationConfig: { LambdaArn: getAtt(logicalId), LambdaVersion: 'V2_0' },
      },
    });
    template.hasResourceProperties('AWS::Lambda::Permission', {
      FunctionName: getAtt(logicalId),
      Principal: 'cognito-idp.amazonaws.com',
      SourceArn: getAtt(pool),
    });
  });
});

describe('the clients', () => {
  it('are, for people, one without a secret or a password, whose users change nothing that matters', () => {
    template.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      ClientName: 'grantbridge-pages',
      GenerateSecret: Match.absent(),
      ExplicitAuthFlows: ['ALLOW_USER_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid', 'email'],
      CallbackURLs: ['https://calls.example/signed-in', 'http://localhost:5173/signed-in'],
      WriteAttributes: ['locale'],
      PreventUserExistenceErrors: 'ENABLED',
    });
  });

  it('are, for machines, those that the deployment names, each with its scopes', () => {
    template.hasResourceProperties('AWS::Cognito::UserPoolResourceServer', {
      Identifier: 'grantbridge',
      Scopes: Scope.options.map((ScopeName) => ({ ScopeName, ScopeDescription: ScopeName })),
    });
    template.hasResourceProperties('AWS::Cognito::UserPoolClient', {
      ClientName: 'grantbridge-machine-grant-system',
      GenerateSecret: true,
      AllowedOAuthFlows: ['client_credentials'],
      AllowedOAuthScopes: ['calls:read', 'partners:read'].map((scope) => ({
        'Fn::Join': ['', [{ Ref: Match.stringLikeRegexp('Api') }, `/${scope}`]],
      })),
    });
    template.resourceCountIs('AWS::Cognito::UserPoolClient', 2);
  });
});

const Route = z.object({
  RouteKey: z.string(),
  AuthorizationType: z.string(),
  AuthorizerId: z.object({ Ref: z.string() }).optional(),
});

describe('the routes', () => {
  it('check issuer and audience of a token', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Authorizer', {
      AuthorizerType: 'JWT',
      IdentitySource: ['$request.header.Authorization'],
      JwtConfiguration: {
        Audience: ['grantbridge-pages', 'grantbridge-machine-grant-system'].map((name) => ({
          Ref: clientOf(name),
        })),
        Issuer: { 'Fn::GetAtt': [pool, 'ProviderURL'] },
      },
    });
  });

  it('ask for one exactly where the manifest says that they are for whoever is signed in', () => {
    const asked = Object.values(template.findResources('AWS::ApiGatewayV2::Route'))
      .map(({ Properties }) => Route.parse(Properties))
      .filter(({ AuthorizationType, AuthorizerId }) => AuthorizationType === 'JWT' && AuthorizerId);
    expect(asked.map(({ RouteKey }) => RouteKey).sort()).toEqual(signedIn().sort());
  });

  it('are slowed down one by one where they write', () => {
    const writing = signedIn().filter((key) => !key.startsWith('GET '));
    template.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
      DefaultRouteSettings: { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 },
      RouteSettings: Object.fromEntries(
        writing.map((key) => [key, { ThrottlingRateLimit: 10, ThrottlingBurstLimit: 20 }]),
      ),
    });
  });

  it('answer pages of other origins only where the deployment names them', () => {
    template.hasResourceProperties('AWS::ApiGatewayV2::Api', {
      CorsConfiguration: Match.objectLike({ AllowOrigins: ['https://pages.example'] }),
    });
    templateOf().hasResourceProperties('AWS::ApiGatewayV2::Api', {
      CorsConfiguration: Match.absent(),
    });
  });
});

const signedIn = (): string[] =>
  FUNCTIONS.flatMap(({ triggers }) =>
    triggers.flatMap((trigger) =>
      trigger.kind === 'route' && trigger.for === 'signed-in'
        ? [`${trigger.method} ${trigger.path}`]
        : [],
    ),
  );
