import { describe, expect, it } from 'vitest';
import {
  AddressBusyError,
  addressStateRepository,
} from '../../shared/db/address-state-repository.ts';
import { contactPreferencesRepository } from '../../shared/db/contact-preferences-repository.ts';
import { linkMailRequestRepository } from '../../shared/db/link-mail-request-repository.ts';
import { defaultPreferences } from '../../shared/domain/contact-preferences.ts';
import { MunicipalityId } from '../../shared/domain/ids.ts';
import { toInstant } from '../../shared/domain/time.ts';
import { addressKeyOf, maskedAddress } from '../../shared/mail/address-key.ts';
import { NOW } from '../support/builders.ts';
import { inMemoryAddressStates } from '../support/in-memory/address-states.ts';
import { inMemoryContactPreferences } from '../support/in-memory/contact-preferences.ts';
import { inMemoryLinkMailRequests } from '../support/in-memory/link-mail-requests.ts';
import { useTables } from '../support/table.ts';
import { addressStateContract } from './address-state-repository.contract.ts';
import { contactPreferencesContract } from './contact-preferences-repository.contract.ts';
import { interceptRequests, losingTheAnswerOf } from './faulty-table.ts';
import { linkMailRequestContract } from './link-mail-request-repository.contract.ts';

const newTable = useTables();
const newTableInProcess = useTables('in-process');

contactPreferencesContract('in memory', async () => inMemoryContactPreferences());
contactPreferencesContract('in the table', async () =>
  contactPreferencesRepository(await newTable()),
);
contactPreferencesContract('in the database without a binary', async () =>
  contactPreferencesRepository(await newTableInProcess()),
);

const NO_WAIT = { sleep: async () => undefined, random: () => 0 };

addressStateContract('in memory', async () => inMemoryAddressStates());
addressStateContract('in the table', async () => addressStateRepository(await newTable(), NO_WAIT));
addressStateContract('in the database without a binary', async () =>
  addressStateRepository(await newTableInProcess(), NO_WAIT),
);

linkMailRequestContract('in memory', async () => inMemoryLinkMailRequests());
linkMailRequestContract('in the table', async () => linkMailRequestRepository(await newTable()));
linkMailRequestContract('in the database without a binary', async () =>
  linkMailRequestRepository(await newTableInProcess()),
);

const KEY = addressKeyOf('grants@town.example');
const COMPLAINT = { messageId: 'm1', kind: 'complaint', at: toInstant(NOW) } as const;

describe('a write whose answer is lost', () => {
  it('is no conflict with itself', async () => {
    const table = losingTheAnswerOf(await newTable(), 'PutItemCommand');
    const municipalityId = MunicipalityId.parse('BG-SZR31');
    const preferences = defaultPreferences({ municipalityId, contactId: 'main' });
    expect((await contactPreferencesRepository(table).save(preferences)).ok).toBe(true);
    const states = losingTheAnswerOf(await newTable(), 'PutItemCommand');
    const kept = await addressStateRepository(states, NO_WAIT).record(KEY, COMPLAINT);
    expect(kept).toMatchObject({ fatal: COMPLAINT, version: 1 });
  });
});

describe('an address that others change without end', () => {
  it('is left for later rather than waited for', async () => {
    const table = await newTable();
    const states = addressStateRepository(table, NO_WAIT);
    await states.record(KEY, { ...COMPLAINT, kind: 'sent' });
    interceptRequests(table, ({ command, input }, pass) =>
      command === 'PutItemCommand'
        ? pass({ ...input, ExpressionAttributeValues: { ':before': { N: '99' } } })
        : pass(),
    );
    await expect(states.record(KEY, COMPLAINT)).rejects.toThrow(AddressBusyError);
  });
});

describe('the key of an address', () => {
  it('is the same however the address is written, and does not show it', () => {
    const key = addressKeyOf('Office@Община.example');
    expect(key).toBe(addressKeyOf('office@xn--80abvuc1e.example'));
    expect(key).not.toBe(addressKeyOf('office2@община.example'));
    expect(maskedAddress('grants@town.example')).toBe('g…@town.example');
    expect(maskedAddress('g@town.example')).toBe('g…@town.example');
  });
});
