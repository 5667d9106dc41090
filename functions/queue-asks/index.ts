import middy from '@middy/core';
import * as z from 'zod';
import { readEnvironment } from '../../shared/environment.ts';
import { messageSender } from '../../shared/queue/send-messages.ts';
import { queueAsks } from './handler.ts';

const environment = readEnvironment(z.object({ QUEUE_URL_CONTACTS_TO_ASK: z.url() }));

export const handler = middy(
  queueAsks({ send: messageSender(environment.QUEUE_URL_CONTACTS_TO_ASK) }),
);
