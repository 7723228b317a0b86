import type { SampleLanguage } from "@dataworks-kit/samples";

/** How a language writes what the tests look for. A new language has to say all of it. */
export interface Written {
  /** The largest int64, 9223372036854775807, as ProjectId. */
  readonly largestInteger: string;
  /** 9007199254740993 as `id` of Content. */
  readonly integerOfContent: string;
  /** What makes it call the endpoint https://gw.example/dataworks/v1. */
  readonly path: readonly string[];
  /**
   * The line with the value of Name between double quotes, with the escapes of JSON; `run` for a language whose programs
   * `literals.property.test.ts` runs, so that no text can become code.
   */
  readonly name: RegExp | "run";
  /** Half a surrogate pair stays one; otherwise U+FFFD stands for it. */
  readonly keepsHalfPairs?: true;
  /** Nothing is to be installed. */
  readonly isThere?: true;
  /** It calls every product, or every version of DataWorks alone. */
  readonly calls?: "any product" | "any version";
}

/** What is known of each language. */
export const WRITTEN: Readonly<Record<SampleLanguage, Written>> = {
  typescript: {
    largestInteger: "ProjectId: 9223372036854775807n,",
    integerOfContent: "id: 9007199254740993n",
    path: ['endpoint: "https://gw.example/dataworks/v1",'],
    name: "run",
    calls: "any product",
  },
  node: {
    largestInteger: 'ProjectId: "9223372036854775807",',
    integerOfContent: 'id: JSON.rawJSON("9007199254740993")',
    path: ['endpoint: "gw.example",', 'pathname: "/dataworks/v1",'],
    name: "run",
    calls: "any product",
  },
  python: {
    largestInteger: "project_id=9223372036854775807,",
    integerOfContent: '"id": 9007199254740993',
    path: ['endpoint="gw.example",', 'params.pathname = "/dataworks/v1"', "GatewayClient(config)."],
    name: /^ {4}name=(".*"),$/m,
    keepsHalfPairs: true,
  },
  java: {
    largestInteger: ".setProjectId(9223372036854775807L)",
    integerOfContent: 'addProperty("id", 9007199254740993L)',
    path: ['setEndpoint("gw.example")', 'params.setPathname("/dataworks/v1")', "super.callApi("],
    name: /^ {8}\.setName\((".*")\);$/m,
  },
  go: {
    largestInteger: "requests.NewInteger64(9223372036854775807)",
    integerOfContent: '"id": 9007199254740993',
    path: ['request.Domain = "gw.example/dataworks/v1"'],
    name: /^\trequest\.Name = (".*")$/m,
  },
  curl: {
    largestInteger: "ProjectId=9223372036854775807&",
    integerOfContent: '"id": 9007199254740993',
    path: ["host=gw.example\n", "path=/dataworks/v1\n", '"https://$host$path"'],
    name: "run",
    isThere: true,
    calls: "any product",
  },
  aliyun: {
    largestInteger: "--ProjectId=9223372036854775807 ",
    integerOfContent: '"id": 9007199254740993',
    path: ["--endpoint gw.example/dataworks/v1 "],
    name: "run",
    calls: "any product",
  },
  dataworks: {
    largestInteger: "--project-id=9223372036854775807 ",
    integerOfContent: '"id":9007199254740993',
    path: ["--endpoint=https://gw.example/dataworks/v1 "],
    name: "run",
    calls: "any version",
  },
};

/** Every language with what is known of it. */
export const LANGUAGES = Object.entries(WRITTEN) as [SampleLanguage, Written][];
