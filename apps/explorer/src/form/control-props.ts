/** What a control of a field needs, whatever kind it is. */
export interface ControlProps {
  readonly id: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly describedBy: string;
  readonly isWrong: boolean;
  readonly isRequired: boolean;
}

/** The most characters that a field of one line takes. */
export const LONGEST_LINE = 16 * 1024;
