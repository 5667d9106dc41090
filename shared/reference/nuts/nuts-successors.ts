/**
 * Codes that the list of 2024 no longer has, each with the codes that took its place and, where that is not
 * all, with the share of its population that lives there now. Shares that leave something out lost it to a
 * code that stayed.
 * Carried over from the gazetteer of regions (nuts.json, November 2026), which worked the shares out.
 */
const TABLE = `
BE221 BE224=.976 BE225=.024
BE222 BE225
BE321 BE32A
BE322 BE32B=.919 BE32C=.081
BE324 BE328
BE325 BE329=.419 BE32C=.369 BE32A=.212
BE326 BE32D=.601 BE329=.399
BE327 BE328
DEG04 DEG0S
DEG0B DEG0Q
DEG0F DEG0T
DEG0H DEG0V
DEG0I DEG0U
DEG0N DEG0R
DEG0P DEG0R
EE006 EE009
EE007 EE00A
FI193 FI198=.992
FI194 FI199
FI195 FI19A=.975 FI199=.025
FI197 FI19B
FI1C3 FI1C6
FI1C4 FI1C7=.961 FI1C6=.039
FI1D1 FI1DA=.944 FI1DB=.033 FI1DC=.023
FI1D2 FI1DB
FI1D3 FI1DC
HR04 HR02=.396 HR06=.306 HR05=.298
HR041 HR050
HR042 HR065
HR043 HR064
HR044 HR062
HR045 HR063
HR046 HR061
HR047 HR021
HR048 HR022
HR049 HR023
HR04A HR024
HR04B HR025
HR04C HR026
HR04D HR027
HR04E HR028
ITG25 ITG2D
ITG26 ITG2E
ITG27 ITG2F=.773 ITG2H=.227
ITG28 ITG2G=.995
ITG29 ITG2D
ITG2A ITG2E=.979 ITG2H=.021
ITG2B ITG2H
ITG2C ITG2H
LV003 LV00B
LV006 LV00A
LV007 LV00A=.63 LV00C=.253 LV00B=.117
LV008 LV00C
NL111 NL114
NL113 NL115
NL124 NL127
NL125 NL128
NL31 NL35
NL310 NL350
NL324 NL32A
NL329 NL32B
NL33 NL36
NL332 NL361
NL333 NL362
NL337 NL363
NL33A NL364
NL33B NL365
NL33C NL366
NL412 NL415
NL413 NL416
NO01 NO08
NO011 NO081
NO012 NO084
NO021 NO020
NO022 NO020=.916 NO084=.084
NO03 NO08=.588 NO09=.412
NO031 NO083=.998
NO032 NO085=.886 NO084=.114
NO033 NO093=.974 NO085=.026
NO034 NO094
NO04 NO0A=.609 NO09=.391
NO041 NO092
NO042 NO092
NO043 NO0A1
NO05 NO0A=.996
NO051 NO0A2
NO052 NO0A2=.989 NO0A3=.011
NO053 NO0A3=.986 NO060=.014
NO074 NO072=.691 NO073=.309
NO082 NO084=.551 NO083=.24 NO085=.208
NO091 NO093=.588 NO094=.412
PT16 PT19=.742 PT1D=.258
PT16B PT1D1
PT16D PT191
PT16E PT192
PT16F PT193
PT16G PT194
PT16H PT195
PT16I PT1D2=.921 PT195=.079
PT16J PT196
PT17 PT1A=.719 PT1B=.281
PT170 PT1A0=.719 PT1B0=.281
PT18 PT1C=.665 PT1D=.335
PT181 PT1C1
PT184 PT1C2
PT185 PT1D3
PT186 PT1C3
PT187 PT1C4
`;

/** A code that took the place of another, or that gave way to it, and how much of the old one it concerns. */
export type Succession = { code: string; share: number };

const successors = new Map<string, Succession[]>();
const predecessors = new Map<string, Succession[]>();

for (const line of TABLE.trim().split('\n')) {
  const [old = '', ...parts] = line.split(' ');
  for (const part of parts) {
    const [code = '', share = '1'] = part.split('=');
    add(successors, old, { code, share: Number(share) });
    add(predecessors, code, { code: old, share: Number(share) });
  }
}

function add(table: Map<string, Succession[]>, key: string, entry: Succession): void {
  const entries = table.get(key);
  if (entries) entries.push(entry);
  else table.set(key, [entry]);
}

/** The codes of 2024 that took the place of an older one; undefined for a code that stayed or is not known. */
export const successorsOf = (code: string): readonly Succession[] | undefined =>
  successors.get(code);

/** The older codes that a code of 2024 took the place of; undefined when there are none. */
export const predecessorsOf = (code: string): readonly Succession[] | undefined =>
  predecessors.get(code);
