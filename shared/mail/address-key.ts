import { createHash } from 'node:crypto';
import { AddressKey } from '../domain/address-state.ts';
import { asciiAddress } from './address.ts';

/** Keeps these digests apart from any other of the same address. */
const DOMAIN = 'grantbridge:address-state:v1:';

/** The key of an address, the same however it is written: by letter case, or with the domain's own script. */
export const addressKeyOf = (email: string): AddressKey => {
  const ascii = asciiAddress(email);
  const address = (ascii.ok ? ascii.value : email).toLowerCase();
  return AddressKey.parse(
    createHash('sha256')
      .update(DOMAIN + address)
      .digest('hex'),
  );
};

/** An address as an administrator may see it: `grants@town.example` → `g…@town.example`. */
export const maskedAddress = (email: string): string =>
  email.replace(/^(.)[^@]*(?=@[^@]*$)/u, '$1…');
