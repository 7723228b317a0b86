// Apart from the index, so that who does not validate does not load the checks.
export * from "@dataworks-kit/api/validate";
