/** What a specialist expects: for every text its main theme, and titles that are about none. */
export type QualityTable = {
  language: string;
  titles: readonly (readonly [title: string, theme: string])[];
  needs: readonly (readonly [need: string, theme: string])[];
  foreign: readonly string[];
  /** A title and conditions such as stand in every call, whatever it is about. */
  conditions: readonly [title: string, text: string];
};
