// The suite for a web page, to be imported by it.
export { runSuite } from "../run-suite.ts";
