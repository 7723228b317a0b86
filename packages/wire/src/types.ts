// The types of an operation, for the declarations of other packages. An entry that uses one of them passes on all, so that programs
// which import that entry alone can name each: `export type * from "@dataworks-kit/wire/types"`.

export type {
  AnswerDescriptor,
  CodeMeaning,
  CodeRule,
  DocumentedError,
  EndpointDescriptor,
  Execution,
  LookDescriptor,
  OnlyWhen,
  Operation,
  OperationCall,
  OperationContract,
  OperationDescriptor,
  OperationExamples,
  PagesDescriptor,
  ParameterDescriptor,
  ResponseDescriptor,
  Shape,
} from "./descriptor.ts";
export type { Int64 } from "./exact-json.ts";
export type { Issue as SchemaIssue, StandardSchema } from "./standard-schema.ts";
