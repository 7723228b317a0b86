/** Whether an error comes from the operating system (the disk is full, a place may not be written); its text names the place. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error;
}
