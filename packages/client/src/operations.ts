// The handles of all operations of the kit. A program that names some of them loads those alone.
export * from "@dataworks-kit/api/operations";
