// Makes a call under OpenTelemetry's instrumentation of node:http, set up as its documentation says, and prints the spans.
import { createClient } from "@dataworks-kit/client";
import { registerInstrumentations } from "@opentelemetry/instrumentation";
import { HttpInstrumentation } from "@opentelemetry/instrumentation-http";
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-base";

const exporter = new InMemorySpanExporter();
const tracerProvider = new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] });
registerInstrumentations({ tracerProvider, instrumentations: [new HttpInstrumentation()] });

const [endpoint = ""] = process.argv.slice(2);
const credentials = { accessKeyId: "testid", accessKeySecret: "testsecret" };
await createClient({ endpoint, credentials }).listProjects({});
const spans = exporter.getFinishedSpans().map(({ name, attributes }) => ({ name, attributes }));
process.stdout.write(JSON.stringify(spans));
