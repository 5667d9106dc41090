import { webhookDeliveryRepository } from '../../shared/db/webhook-delivery-repository.ts';
import { webhookRepository } from '../../shared/db/webhook-repository.ts';
import { inMemoryWebhookDeliveries, inMemoryWebhooks } from '../support/in-memory/webhooks.ts';
import { useTables } from '../support/table.ts';
import { webhookContract } from './webhook-repository.contract.ts';

const newTable = useTables();

webhookContract('in memory', async () => ({
  webhooks: inMemoryWebhooks(),
  deliveries: inMemoryWebhookDeliveries(),
}));
webhookContract('in the table', async () => {
  const table = await newTable();
  return {
    webhooks: webhookRepository(table),
    deliveries: webhookDeliveryRepository(table),
  };
});
